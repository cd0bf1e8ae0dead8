package org.banyan.certification.templates;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a text of a template may name; it is filled in when a certificate is printed. */
public enum Field {
    NAME,
    COURSE,
    HOURS,
    DATES,
    ROLE,
    GENERATION,
    SCORE,
    NUMBER;

    static Optional<Field> named(String name) {
        return Stream.of(values()).filter(field -> field.key().equals(name)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a text. */
    public String written() {
        return "{" + key() + "}";
    }
}
