package org.banyan.assessment.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a question bank. */
public record BankId(@JsonValue UUID value) {

    public static BankId next() {
        return new BankId(Uuid7.next());
    }
}
