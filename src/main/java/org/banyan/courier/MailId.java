package org.banyan.courier;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a mail. */
public record MailId(UUID value) {

    public static MailId next() {
        return new MailId(Uuid7.next());
    }
}
