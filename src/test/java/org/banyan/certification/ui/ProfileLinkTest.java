package org.banyan.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.CertificateId;
import org.banyan.certification.VerificationCode;
import org.banyan.certification.templates.CertificateKind;
import org.junit.jupiter.api.Test;

class ProfileLinkTest {

    @Test
    void everyWordIsEncodedAndTheAddressIsThePublicOne() {
        String link = new ProfileLink("https://banyan.example/").of(entry("Rights & duties = ما", null));

        assertThat(link)
                .startsWith("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                        + "&name=Rights%20%26%20duties%20%3D%20%D9%85%D8%A7&organizationName=Any%20institute"
                        + "&issueYear=2026&issueMonth=11")
                .contains("certUrl=https%3A%2F%2Fbanyan.example%2Fverify%2F7KQFM2XD9TPA0B3C")
                .doesNotContain("expiration");
    }

    @Test
    void expiryIsSaid() {
        assertThat(new ProfileLink("https://banyan.example").of(entry("Any", Instant.parse("2028-02-01T00:00:00Z"))))
                .endsWith("&expirationYear=2028&expirationMonth=2");
    }

    private static CertificateEntry entry(String title, @org.jspecify.annotations.Nullable Instant expires) {
        Instant day = Instant.parse("2026-11-22T09:30:00Z");
        return new CertificateEntry(
                new CertificateId(UUID.randomUUID()),
                new VerificationCode("7KQFM2XD9TPA0B3C"),
                "2026-000001",
                null,
                null,
                "en",
                "Any Name",
                title,
                "Any institute",
                BigDecimal.TEN,
                BigDecimal.ZERO,
                null,
                null,
                day,
                day,
                null,
                null,
                expires,
                null,
                null,
                CertificateKind.COMPLETION,
                null,
                null,
                null,
                null);
    }
}
