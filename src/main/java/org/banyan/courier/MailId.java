package org.banyan.courier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a mail. */
public record MailId(@JsonValue UUID value) {

    public static MailId next() {
        return new MailId(Uuid7.next());
    }
}
