/** Following discussions: what people hear of, whom a post is told to, and what it says in inbox and mail. */
@NullMarked
package org.banyan.discussion.following;

import org.jspecify.annotations.NullMarked;
