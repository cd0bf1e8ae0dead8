package org.banyan.certification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a certificate inside the platform; outside it goes by its code. */
public record CertificateId(@JsonValue UUID value) {

    static CertificateId next() {
        return new CertificateId(Uuid7.next());
    }
}
