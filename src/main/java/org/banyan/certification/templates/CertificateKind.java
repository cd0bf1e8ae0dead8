package org.banyan.certification.templates;

import java.util.Locale;
import org.banyan.shared.Texts;

/** What a certificate is for. */
public enum CertificateKind {
    /** Everything was done that the course asks for. */
    COMPLETION(0),
    /** One was there and took part, and has not completed. */
    PARTICIPATION(1),
    /** One led discussions of others as peer tutor. */
    PEER_TUTOR(2),
    /** One completed the course and may train others in it. */
    TRAINER(3);

    private final int number;

    CertificateKind(int number) {
        this.number = number;
    }

    /** As statements in QR codes have it; papers with it are out there, so it never becomes another. */
    public int number() {
        return number;
    }

    /** The end of the keys of its texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name for staff. */
    public String in(Locale language) {
        return Texts.text(language, "certification.kind." + key());
    }

    /** What stands on top of it on the page that comes with the program. */
    public String title(Locale language) {
        return Texts.text(language, "certification.paper.title" + ending());
    }

    /** What stands between name and course there. */
    public String completed(Locale language) {
        return Texts.text(language, "certification.paper.completed" + ending());
    }

    /** What stands before the day there. */
    public String completedOn(Locale language, String day) {
        return this == PARTICIPATION
                ? Texts.text(language, "certification.paper.took-part-until", day)
                : Texts.text(language, "certification.paper.completed-on", day);
    }

    /** A trainer's certificate is one of completion that states the role, unless the institute has a page of its own for it. */
    private String ending() {
        return this == COMPLETION || this == TRAINER ? "" : "." + key();
    }
}
