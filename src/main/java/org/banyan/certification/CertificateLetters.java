package org.banyan.certification;

import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells people what became of certificates of theirs, in the transaction in which it did; who has no account is told by nobody. */
@Component
class CertificateLetters {

    private final Courier courier;
    private final Profiles profiles;

    CertificateLetters(Courier courier, Profiles profiles) {
        this.courier = courier;
        this.profiles = profiles;
    }

    void issued(PersonId holder, CertificateEntry certificate) {
        Locale language = profiles.languageOf(holder);
        courier.send(Letter.to(
                        holder,
                        language,
                        Texts.text(language, "certification.letter.issued.subject", certificate.courseTitle()),
                        List.of(
                                Texts.text(
                                        language,
                                        "certification.letter.issued.words",
                                        certificate.instituteName(),
                                        certificate.kind().title(language),
                                        certificate.courseTitle(),
                                        certificate.number()),
                                Texts.text(language, "certification.letter.issued.use")))
                .asking(Texts.text(language, "certification.mine.all"), "/my-certificates"));
    }

    /** @param letters of the name for which there is no font */
    void unprintable(PersonId holder, CertificateEntry certificate, String letters) {
        Locale language = profiles.languageOf(holder);
        courier.send(Letter.to(
                        holder,
                        language,
                        Texts.text(language, "certification.letter.unprintable.subject", certificate.courseTitle()),
                        List.of(Texts.text(language, "certification.refusal.unprintable", letters)))
                .asking(Texts.text(language, "certification.letter.unprintable.see"), "/profile"));
    }

    void replaced(PersonId holder, CertificateEntry old, CertificateEntry fresh, String reason) {
        Locale language = profiles.languageOf(holder);
        courier.send(Letter.to(
                        holder,
                        language,
                        Texts.text(language, "certification.letter.replaced.subject", fresh.courseTitle()),
                        List.of(
                                Texts.text(
                                        language,
                                        "certification.letter.replaced.words",
                                        fresh.instituteName(),
                                        old.number(),
                                        fresh.number()),
                                Texts.text(language, "certification.letter.reason", reason),
                                Texts.text(language, "certification.letter.replaced.use")))
                .asking(Texts.text(language, "certification.mine.all"), "/my-certificates"));
    }

    void revoked(PersonId holder, CertificateEntry certificate, String reason) {
        Locale language = profiles.languageOf(holder);
        courier.send(Letter.to(
                        holder,
                        language,
                        Texts.text(language, "certification.letter.revoked.subject", certificate.courseTitle()),
                        List.of(
                                Texts.text(
                                        language,
                                        "certification.letter.revoked.words",
                                        certificate.instituteName(),
                                        certificate.number(),
                                        certificate.courseTitle()),
                                Texts.text(language, "certification.letter.reason", reason),
                                Texts.text(language, "certification.letter.revoked.ask")))
                .asking(
                        Texts.text(language, "certification.letter.expires.see"),
                        "/verify/" + certificate.code().letters()));
    }
}
