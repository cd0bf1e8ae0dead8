/** The public face of the courses: catalogue and course pages in plain HTML, figures, and the list for programs. */
@NullMarked
package org.banyan.curriculum.web;

import org.jspecify.annotations.NullMarked;
