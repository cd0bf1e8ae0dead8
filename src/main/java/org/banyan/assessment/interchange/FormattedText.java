package org.banyan.assessment.interchange;

/**
 * A text as its file has it, not sanitised.
 *
 * @param line where it begins, counted from 1
 */
public record FormattedText(TextFormat format, String text, int line) {

    public boolean isBlank() {
        return text.isBlank();
    }
}
