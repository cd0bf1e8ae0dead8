package org.banyan.certification;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a certificate inside the platform; outside it goes by its code. */
public record CertificateId(UUID value) {

    static CertificateId next() {
        return new CertificateId(Uuid7.next());
    }
}
