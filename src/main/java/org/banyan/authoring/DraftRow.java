package org.banyan.authoring;

import java.time.Instant;
import java.util.UUID;
import org.banyan.authoring.format.CoursePlace;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is kept.
 *
 * @param curriculum the id of its curriculum
 * @param course the id of the course, under which it is or will be published
 * @param courseId none as long as the course has not been published
 * @param basedOn the version it was made from; none for a new course
 * @param folder of the course, in the folder of the curriculum
 * @param edits counts all changes; an approval is of one count
 */
record DraftRow(
        UUID id,
        UUID instituteId,
        String curriculum,
        String course,
        @Nullable UUID courseId,
        @Nullable UUID basedOn,
        String folder,
        String language,
        String title,
        int edits,
        Instant openedAt,
        Instant lastEditedAt,
        UUID lastEditedBy) {

    DraftId draft() {
        return new DraftId(id);
    }

    InstituteId institute() {
        return new InstituteId(instituteId);
    }

    PersonId lastEditor() {
        return new PersonId(lastEditedBy);
    }

    CoursePlace place() {
        return new CoursePlace(folder, language);
    }

    /** Where the roles are held that let one work on it. */
    Scope[] scopes() {
        return courseId == null
                ? new Scope[] {Scope.of(institute())}
                : new Scope[] {Scope.of(institute()), Scope.of(Scope.Kind.COURSE, courseId)};
    }
}
