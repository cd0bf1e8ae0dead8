/** What assessment adds to the screens of others: the quiz on the topic's page, marks in the contents, a card at home. */
@NullMarked
package org.banyan.assessment.ui;

import org.jspecify.annotations.NullMarked;
