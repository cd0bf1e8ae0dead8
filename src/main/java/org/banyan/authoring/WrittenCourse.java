package org.banyan.authoring;

import org.banyan.curriculum.CourseHistory;
import org.jspecify.annotations.Nullable;

/**
 * A published course as those who write it see it.
 *
 * @param draft its open draft; none if nobody writes on it
 * @param mayWrite whether the person asking may edit it
 */
public record WrittenCourse(CourseHistory history, @Nullable DraftId draft, boolean mayWrite) {}
