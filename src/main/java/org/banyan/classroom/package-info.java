/**
 * The learner's course and topic pages. It shows the lesson; what belongs beside it (discussion, quiz, progress) is added by
 * other modules through {@link org.banyan.classroom.TopicPanel} and {@link org.banyan.classroom.TopicMark}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity", "curriculum", "enrolment", "shell"})
package org.banyan.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
