/**
 * Forms groups that are even in size and mixed alike. Plain Java that knows neither the database nor who is asking, so that the
 * rules can be tested on made-up cohorts.
 *
 * @see "docs/decisions/0200-balanced-groups.md"
 */
@NullMarked
package org.banyan.tutoring.balance;

import org.jspecify.annotations.NullMarked;
