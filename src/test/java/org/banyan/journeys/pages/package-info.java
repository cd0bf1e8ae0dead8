/**
 * The pages that journeys go through, one class each, in the words of the task. A page checks on arrival that it is the one
 * it takes itself for, holds everything by which its controls are found, and returns the next page.
 */
@NullMarked
package org.banyan.journeys.pages;

import org.jspecify.annotations.NullMarked;
