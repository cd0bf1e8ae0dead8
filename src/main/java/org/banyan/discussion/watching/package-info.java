/** Words to watch: lists that institutes keep, and the posts that have one of them, which are looked at without being hidden. */
@NullMarked
package org.banyan.discussion.watching;

import org.jspecify.annotations.NullMarked;
