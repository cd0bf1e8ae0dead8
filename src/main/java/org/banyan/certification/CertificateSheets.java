package org.banyan.certification;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.pdf.CertificateSheet;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Words a certificate in its language. */
@Component
class CertificateSheets {

    private static final int MOST_DETAILS = 4;

    private final CertificateAddresses addresses;

    CertificateSheets(CertificateAddresses addresses) {
        this.addresses = addresses;
    }

    CertificateSheet of(CertificateEntry certificate) {
        Locale language = Locale.forLanguageTag(certificate.language());
        return new CertificateSheet(
                certificate.language(),
                new CertificateSheet.Wording(
                        Texts.text(language, "certification.paper.title"),
                        Texts.text(language, "certification.paper.certifies"),
                        Texts.text(language, "certification.paper.completed"),
                        Texts.text(language, "certification.paper.issued-on"),
                        Texts.text(language, "certification.paper.number"),
                        Texts.text(language, "certification.paper.verify-at"),
                        Texts.text(language, "certification.paper.code")),
                certificate.holderName(),
                certificate.courseTitle(),
                details(certificate, language),
                certificate.instituteName(),
                date(certificate.issuedAt(), language),
                certificate.issuedAt(),
                certificate.number(),
                addresses.verification(certificate.code()),
                addresses.verification(certificate.code()),
                certificate.code().grouped(),
                null);
    }

    static List<String> details(CertificateEntry certificate, Locale language) {
        List<String> details = new ArrayList<>(List.of(
                hoursLine(certificate, language),
                Texts.text(language, "certification.paper.completed-on", date(certificate.completedAt(), language))));
        certificate
                .roleIn(language)
                .map(role -> Texts.text(language, "certification.paper.role", role))
                .ifPresent(details::add);
        if (details.size() < MOST_DETAILS && certificate.expiresAt() != null) {
            details.add(
                    Texts.text(language, "certification.paper.expires-on", date(certificate.expiresAt(), language)));
        }
        return details;
    }

    static String date(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(instant.atZone(ZoneOffset.UTC));
    }

    /** The course's hours; those at gatherings are added where there were any. */
    private static String hoursLine(CertificateEntry certificate, Locale language) {
        String hours = hours(certificate, language);
        return certificate.attendedHours().signum() == 0
                ? Texts.text(language, "certification.paper.hours", hours)
                : Texts.text(
                        language,
                        "certification.paper.hours-attended",
                        hours,
                        NumberFormat.getInstance(language).format(certificate.attendedHours()));
    }

    static String hours(CertificateEntry certificate, Locale language) {
        return NumberFormat.getInstance(language).format(certificate.hours());
    }
}
