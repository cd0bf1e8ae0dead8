package org.banyan.certification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.templates.PaperFacts;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells people what became of certificates of theirs, in the transaction in which it did; who has no account is told by nobody. */
@Component
class CertificateLetters {

    private static final String MINE = "/my-certificates";

    private final Courier courier;
    private final Profiles profiles;

    CertificateLetters(Courier courier, Profiles profiles) {
        this.courier = courier;
        this.profiles = profiles;
    }

    void issued(PersonId holder, CertificateEntry certificate) {
        Locale language = profiles.languageOf(holder);
        String words = Texts.text(
                language,
                "certification.letter.issued.words",
                certificate.instituteName(),
                certificate.kind().title(language),
                certificate.courseTitle(),
                certificate.number());
        String use = Texts.text(language, "certification.letter.issued.use");
        courier.send(letter(holder, language, "issued", certificate, words, use)
                .asking(Texts.text(language, "certification.mine.all"), MINE));
    }

    /** @param letters of the name for which there is no font */
    void unprintable(PersonId holder, CertificateEntry certificate, String letters) {
        Locale language = profiles.languageOf(holder);
        String words = Texts.text(language, "certification.refusal.unprintable", letters);
        courier.send(letter(holder, language, "unprintable", certificate, words)
                .asking(Texts.text(language, "certification.letter.unprintable.see"), "/profile"));
    }

    void replaced(PersonId holder, CertificateEntry old, CertificateEntry fresh, String reason) {
        Locale language = profiles.languageOf(holder);
        String words = Texts.text(
                language, "certification.letter.replaced.words", fresh.instituteName(), old.number(), fresh.number());
        String use = Texts.text(language, "certification.letter.replaced.use");
        courier.send(letter(holder, language, "replaced", fresh, words, because(reason, language), use)
                .asking(Texts.text(language, "certification.mine.all"), MINE));
    }

    void revoked(PersonId holder, CertificateEntry certificate, String reason) {
        Locale language = profiles.languageOf(holder);
        String words = Texts.text(
                language,
                "certification.letter.revoked.words",
                certificate.instituteName(),
                certificate.number(),
                certificate.courseTitle());
        String ask = Texts.text(language, "certification.letter.revoked.ask");
        courier.send(seeing(
                letter(holder, language, "revoked", certificate, words, because(reason, language), ask), certificate));
    }

    void expires(PersonId holder, CertificateEntry certificate, Instant at) {
        Locale language = profiles.languageOf(holder);
        String words = Texts.text(
                language,
                "certification.letter.expires.words",
                certificate.courseTitle(),
                PaperFacts.date(at, language),
                certificate.instituteName());
        courier.send(seeing(letter(holder, language, "expires", certificate, words), certificate));
    }

    private static Letter letter(
            PersonId holder, Locale language, String what, CertificateEntry certificate, String... paragraphs) {
        String subject = Texts.text(language, "certification.letter." + what + ".subject", certificate.courseTitle());
        return Letter.to(holder, language, subject, List.of(paragraphs));
    }

    private static Letter seeing(Letter letter, CertificateEntry certificate) {
        return letter.asking(
                Texts.text(letter.language(), "certification.letter.expires.see"),
                "/verify/" + certificate.code().letters());
    }

    private static String because(String reason, Locale language) {
        return Texts.text(language, "certification.letter.reason", reason);
    }
}
