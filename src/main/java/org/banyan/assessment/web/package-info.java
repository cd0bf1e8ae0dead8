/** The JSON that the quiz element in the browser lives on, with all words in the reader's language. */
@NullMarked
package org.banyan.assessment.web;

import org.jspecify.annotations.NullMarked;
