package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a quiz of one course version. */
public record QuizId(@JsonValue UUID value) {

    public static QuizId next() {
        return new QuizId(Uuid7.next());
    }
}
