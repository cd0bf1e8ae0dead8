package org.banyan.certification;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.InstituteId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public addresses of a certificate and of what belongs to it. They stand on paper and in badges, so they stay for ever. */
@Component
class CertificateAddresses {

    private final String start;

    CertificateAddresses(@Value("${banyan.url}") String url) {
        this.start = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    URI verification(VerificationCode code) {
        return URI.create(start + "/verify/" + code.letters());
    }

    String badge(VerificationCode code, String ending) {
        return start + "/badges/" + code.letters() + "." + ending;
    }

    String issuer(InstituteId institute) {
        return start + "/issuers/" + institute.value();
    }

    /** The institute that this is the address of as an issuer; empty if it is anything else. */
    Optional<UUID> institute(String issuer) {
        String before = start + "/issuers/";
        try {
            return issuer.startsWith(before)
                    ? Optional.of(UUID.fromString(issuer.substring(before.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String course(String slug) {
        return start + "/catalogue/" + slug;
    }

    String site() {
        return start + "/";
    }
}
