package org.banyan.authoring.format;

import java.util.List;
import java.util.Locale;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;

/**
 * Something in a package that should be mended.
 *
 * @param file the path within the package; empty where the package as a whole is meant
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param key of the text that says what is wrong and what to do
 */
public record Problem(Severity severity, String file, int line, String key, List<Object> arguments) {

    /** An error stops the import; a warning may be accepted by the person who imports. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong and what to do. Names within a text that runs from right to left are set apart, so that they stay whole. */
    public String in(Locale language) {
        boolean setApart = Languages.isRightToLeft(language.toLanguageTag());
        Object[] shown = arguments.stream()
                .map(argument -> setApart && argument instanceof String ? "\u2068" + argument + "\u2069" : argument)
                .toArray();
        return Texts.text(language, "authoring.problem." + key, shown);
    }

    /** Where it is, as people write it: {@code folder/file.md:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
