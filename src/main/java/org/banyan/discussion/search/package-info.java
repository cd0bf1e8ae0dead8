/** Finding lessons and posts by their words, in every script, within what a person may see. */
@NullMarked
package org.banyan.discussion.search;

import org.jspecify.annotations.NullMarked;
