package org.banyan.authoring;

import java.time.Instant;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A draft as lists show it.
 *
 * @param course the course it becomes a version of; none as long as that has not been published
 * @param language the tag of the language the course is written in
 */
public record DraftCard(
        DraftId draft,
        String slug,
        @Nullable CourseId course,
        String title,
        String language,
        Instant lastEditedAt,
        PersonId lastEditor) {

    static DraftCard of(DraftRow row) {
        return new DraftCard(
                row.draft(),
                row.course(),
                row.courseId() == null ? null : new CourseId(row.courseId()),
                row.title(),
                row.language(),
                row.lastEditedAt(),
                row.lastEditor());
    }
}
