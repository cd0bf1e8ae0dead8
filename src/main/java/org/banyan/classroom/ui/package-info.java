/** The screens of learning: my courses, a course, a topic. */
@NullMarked
package org.banyan.classroom.ui;

import org.jspecify.annotations.NullMarked;
