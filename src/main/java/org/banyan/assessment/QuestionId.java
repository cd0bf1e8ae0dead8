package org.banyan.assessment;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies one version of a question, which never changes. */
public record QuestionId(UUID value) {

    public static QuestionId next() {
        return new QuestionId(Uuid7.next());
    }
}
