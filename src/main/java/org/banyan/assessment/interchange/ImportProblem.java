package org.banyan.assessment.interchange;

import java.util.List;
import java.util.Locale;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;

/**
 * Something in a file that was not taken as it stands.
 *
 * @param file its name, within an archive its path
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param item the name of the question; empty where the file as a whole is meant
 * @param key of the text that says what is the matter, without its beginning {@code assessment.import.problem.}
 */
public record ImportProblem(Severity severity, String file, int line, String item, String key, List<Object> arguments) {

    /** A format has no questions of the type that the argument names. */
    static final String TYPE = "export.type";

    private static final String TEXTS = "assessment.import.problem.";
    private static final int LONGEST_NAME = 120;

    public ImportProblem {
        item = item.length() > LONGEST_NAME ? item.substring(0, LONGEST_NAME) + "…" : item;
        arguments = List.copyOf(arguments);
    }

    /** What becomes of the question. */
    public enum Severity {
        /** It is well formed, but of a kind that is not known here. It is left out. */
        UNSUPPORTED,
        /** It breaks the rules of its format, or has no right answer. It is left out. */
        FAULTY,
        /** It is taken, but something about it is different from what its file says. */
        CHANGED;

        public boolean leavesOut() {
            return this != CHANGED;
        }
    }

    /** What is the matter. Names within a text that runs from right to left are set apart, so that they stay whole. */
    public String in(Locale language) {
        boolean setApart = Languages.isRightToLeft(language.toLanguageTag());
        if (key.equals(TYPE)) {
            String type = Texts.text(language, "assessment.question-type." + arguments.getFirst());
            return Texts.text(language, TEXTS + key, type);
        }
        Object[] shown = arguments.stream()
                .map(argument -> setApart && argument instanceof String ? "\u2068" + argument + "\u2069" : argument)
                .toArray();
        return Texts.text(language, TEXTS + key, shown);
    }

    /** Where it is, as people write it: {@code folder/bank.xml:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
