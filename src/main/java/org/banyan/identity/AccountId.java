package org.banyan.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an account, which is the right of a person to sign in. */
public record AccountId(@JsonValue UUID value) {

    public static AccountId next() {
        return new AccountId(Uuid7.next());
    }
}
