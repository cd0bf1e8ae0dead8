package org.banyan.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies one published version of a course, which never changes. */
public record CourseVersionId(@JsonValue UUID value) {

    public static CourseVersionId next() {
        return new CourseVersionId(Uuid7.next());
    }
}
