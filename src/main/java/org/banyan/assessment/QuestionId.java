package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies one version of a question, which never changes. */
public record QuestionId(@JsonValue UUID value) {

    public static QuestionId next() {
        return new QuestionId(Uuid7.next());
    }
}
