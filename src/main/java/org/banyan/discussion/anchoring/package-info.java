/**
 * The words of a lesson that a discussion hangs on: what the text of a block is, where in it a passage stands, and where it
 * stands in a newer version of the lesson. Plain rules, without a database.
 *
 * @see "docs/decisions/0280-anchors-move-with-the-words.md"
 */
@NullMarked
package org.banyan.discussion.anchoring;

import org.jspecify.annotations.NullMarked;
