package org.banyan.assessment.interchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of question files. */
public enum InterchangeFormat {
    GIFT(true),
    MOODLE_XML(true),
    AIKEN(false),
    QTI(true);

    private final boolean written;

    InterchangeFormat(boolean written) {
        this.written = written;
    }

    /** Whether questions can be given away in it. */
    public boolean isWritten() {
        return written;
    }

    /** As it stands in addresses: {@code moodle-xml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<InterchangeFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
