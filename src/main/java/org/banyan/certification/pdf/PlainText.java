package org.banyan.certification.pdf;

import java.util.regex.Pattern;

/**
 * Takes out of a text what must never reach a certificate: control characters, and the bidi embeddings, overrides and
 * isolates by which a name could be made to read as another. Joiners stay, Kurdish, Bangla and Khmer need them.
 */
final class PlainText {

    /** Longer than any name or title, short enough that one page can hold it and measuring stays cheap. */
    private static final int LONGEST = 400;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u00AD\\u202A-\\u202E\\u2060\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

    private PlainText() {}

    static String of(String part, String text) {
        String oneLine = WHITE_SPACE.matcher(text).replaceAll(" ");
        String plain = WHITE_SPACE
                .matcher(UNWANTED.matcher(oneLine).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("Nothing to print for " + part);
        }
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("Too long to print: %s has %d characters, a page holds %d"
                    .formatted(part, plain.length(), LONGEST));
        }
        return plain;
    }
}
