package org.banyan.assessment.interchange;

import java.util.Locale;
import java.util.Optional;

/** How a text of a question is written in its file. */
public enum TextFormat {
    HTML,
    MARKDOWN,
    PLAIN,
    /** Moodle's own: HTML in which line breaks count. */
    MOODLE;

    /** The format of this name, as GIFT has it in square brackets. */
    public static Optional<TextFormat> named(String name) {
        for (TextFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** As GIFT and Moodle XML write it; Moodle calls its own one differently in XML. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
