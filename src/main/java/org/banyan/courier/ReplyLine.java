package org.banyan.courier;

import java.util.Locale;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;

/** The line above which an answer is written; a mail program that quotes our mail quotes it, and there the answer ends. */
final class ReplyLine {

    private static final String DASHES = "----- ";

    private ReplyLine() {}

    static String in(Locale language) {
        return DASHES + Texts.text(language, "courier.reply.line") + " -----";
    }

    /** Whether a line is that line, in any language, quoted or not. */
    static boolean isIn(String line) {
        return Languages.OF_INTERFACE.stream()
                .map(language -> Texts.text(language, "courier.reply.line"))
                .anyMatch(line::contains);
    }
}
