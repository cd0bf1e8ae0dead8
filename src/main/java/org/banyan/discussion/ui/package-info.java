/** What one sees of discussions: the panel of the topic page, marks in the table of contents, a card on the home page. */
@NullMarked
package org.banyan.discussion.ui;

import org.jspecify.annotations.NullMarked;
