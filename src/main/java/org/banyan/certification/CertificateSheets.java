package org.banyan.certification;

import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.certification.pdf.CertificateSheet;
import org.banyan.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words a certificate in its language. */
@Component
class CertificateSheets {

    private final String publicAddress;
    private final JsonMapper json;

    CertificateSheets(@Value("${banyan.url}") String publicAddress, JsonMapper json) {
        this.publicAddress = publicAddress;
        this.json = json;
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
                verificationAddress(certificate),
                certificate.code().grouped(),
                statement(certificate));
    }

    private static List<String> details(CertificateEntry certificate, Locale language) {
        List<String> details = new ArrayList<>(List.of(
                hoursLine(certificate, language),
                Texts.text(language, "certification.paper.completed-on", date(certificate.completedAt(), language))));
        certificate
                .roleIn(language)
                .map(role -> Texts.text(language, "certification.paper.role", role))
                .ifPresent(details::add);
        return details;
    }

    URI verificationAddress(CertificateEntry certificate) {
        return URI.create(publicAddress + "/verify/" + certificate.code().letters());
    }

    /** The facts of the certificate for programs, carried inside the file. */
    private String statement(CertificateEntry certificate) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("name", certificate.holderName());
        statement.put("course", certificate.courseTitle());
        statement.put("institute", certificate.instituteName());
        statement.put("hours", certificate.hours());
        if (certificate.attendedHours().signum() > 0) {
            statement.put("attendedHours", certificate.attendedHours());
        }
        if (certificate.role() != null) {
            statement.put("role", certificate.role().toLowerCase(Locale.ROOT));
        }
        if (certificate.generation() != null) {
            statement.put("generation", certificate.generation());
        }
        statement.put("completedAt", certificate.completedAt().toString());
        statement.put("issuedAt", certificate.issuedAt().toString());
        statement.put("number", certificate.number());
        statement.put("verification", verificationAddress(certificate).toString());
        return json.writeValueAsString(statement);
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
