/** The pages of results, made to be read on a phone and on paper, too. */
@NullMarked
package org.banyan.assessment.results.ui;

import org.jspecify.annotations.NullMarked;
