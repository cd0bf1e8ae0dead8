package org.banyan.curriculum;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies one published version of a course, which never changes. */
public record CourseVersionId(UUID value) {

    public static CourseVersionId next() {
        return new CourseVersionId(Uuid7.next());
    }
}
