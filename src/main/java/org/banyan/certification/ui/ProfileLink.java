package org.banyan.certification.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.banyan.certification.CertificateEntry;
import org.springframework.web.util.UriComponentsBuilder;

/** The form of LinkedIn for a certificate, filled in; nothing is sent there unless its owner opens it and agrees. */
record ProfileLink(String url) {

    String page(CertificateEntry certificate) {
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/verify/"
                + certificate.code().letters();
    }

    String of(CertificateEntry certificate) {
        ZonedDateTime issued = certificate.issuedAt().atZone(ZoneOffset.UTC);
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString("https://www.linkedin.com/profile/add")
                .queryParam("startTask", "CERTIFICATION_NAME")
                .queryParam("name", "{name}")
                .queryParam("organizationName", "{organisation}")
                .queryParam("issueYear", issued.getYear())
                .queryParam("issueMonth", issued.getMonthValue())
                .queryParam("certUrl", "{address}")
                .queryParam("certId", certificate.code().grouped());
        Instant expires = certificate.expiresAt();
        if (expires != null) {
            ZonedDateTime until = expires.atZone(ZoneOffset.UTC);
            link.queryParam("expirationYear", until.getYear()).queryParam("expirationMonth", until.getMonthValue());
        }
        return link.encode()
                .buildAndExpand(certificate.courseTitle(), certificate.instituteName(), page(certificate))
                .toUriString();
    }
}
