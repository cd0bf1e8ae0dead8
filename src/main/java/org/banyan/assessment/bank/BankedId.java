package org.banyan.assessment.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a question of a bank through all its versions, each of which has a {@link org.banyan.assessment.QuestionId}. */
public record BankedId(@JsonValue UUID value) {

    public static BankedId next() {
        return new BankedId(Uuid7.next());
    }
}
