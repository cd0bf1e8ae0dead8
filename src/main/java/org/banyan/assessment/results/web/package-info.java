/** The figures of quizzes as files, for screens and for programs. */
@NullMarked
package org.banyan.assessment.results.web;

import org.jspecify.annotations.NullMarked;
