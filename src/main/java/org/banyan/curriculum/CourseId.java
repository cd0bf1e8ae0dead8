package org.banyan.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a course through all its versions. */
public record CourseId(@JsonValue UUID value) {

    public static CourseId next() {
        return new CourseId(Uuid7.next());
    }
}
