package org.banyan.authoring.format;

import java.util.List;
import java.util.Locale;
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

    public String in(Locale language) {
        return Texts.text(language, "authoring.problem." + key, arguments.toArray());
    }

    /** Where it is, as people write it: {@code folder/file.md:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
