/**
 * What the figures of a quiz are: plain Java without database or screen, each with its formula and where it is from. What cannot
 * be said of the data is empty; nothing here is ever NaN or infinite.
 */
@NullMarked
package org.banyan.assessment.results.statistics;

import org.jspecify.annotations.NullMarked;
