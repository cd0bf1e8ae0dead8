/**
 * Files that people send: what they are by their content, what they may be called, pictures made anew, and the place outside the
 * database where they lie. Plain rules that know neither posts nor people.
 *
 * @see "docs/decisions/0286-files-are-taken-by-their-content.md"
 */
@NullMarked
package org.banyan.discussion.files;

import org.jspecify.annotations.NullMarked;
