package org.banyan.certification.pdf;

/**
 * On which side a line begins. Flying Saucer has no notion of it, so the line carries a mark in front that says it. The
 * mark is not drawn and not part of the text that readers get.
 */
enum LineDirection {
    /** As the first letter says: names and titles, whatever the language of the certificate. */
    OF_THE_TEXT(""),
    FROM_THE_LEFT(String.valueOf(LineDirection.LEFT_TO_RIGHT_MARK)),
    FROM_THE_RIGHT(String.valueOf(LineDirection.RIGHT_TO_LEFT_MARK));

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final String mark;

    LineDirection(String mark) {
        this.mark = mark;
    }

    String applyTo(String line) {
        return mark + line;
    }

    static String withoutMarks(String text) {
        return text.replace(String.valueOf(LEFT_TO_RIGHT_MARK), "").replace(String.valueOf(RIGHT_TO_LEFT_MARK), "");
    }
}
