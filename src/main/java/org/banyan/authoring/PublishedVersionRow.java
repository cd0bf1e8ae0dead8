package org.banyan.authoring;

import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Scope;

/**
 * A published version with what is needed to read its files.
 *
 * @param curriculum the id of its curriculum
 * @param language it was written in
 */
record PublishedVersionRow(
        UUID instituteId, String curriculum, UUID courseId, UUID version, int number, String language) {

    InstituteId institute() {
        return new InstituteId(instituteId);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    CourseVersionId id() {
        return new CourseVersionId(version);
    }

    /** Where the roles are held that let one work on the course. */
    Scope[] scopes() {
        return new Scope[] {Scope.of(institute()), Scope.of(Scope.Kind.COURSE, courseId)};
    }
}
