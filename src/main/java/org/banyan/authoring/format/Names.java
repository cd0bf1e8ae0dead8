package org.banyan.authoring.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.shared.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file or folder says: {@code 01-data-that-people-own.ar.md} is number 1, stem
 * {@code data-that-people-own}, kind {@code md}, in Arabic.
 */
record Names(int number, String stem, @Nullable String language, String kind) {

    static final int NO_NUMBER = Integer.MAX_VALUE;
    static final int LONGEST_ID = 80;

    private static final Pattern FOLDER = Pattern.compile("(?:([0-9]{1,4})-)?([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern FILE = Pattern.compile(
            "(?:([0-9]{1,4})-)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}))?"
                    + "\\.(yaml|md)");
    private static final Pattern QUIZ_FILE = Pattern.compile("(?:([0-9]{1,4})-)?([a-z0-9]+(?:-[a-z0-9]+)*)\\.quiz"
            + "(?:\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}))?\\.yaml");

    static Optional<Names> ofFolder(String name) {
        Matcher matcher = FOLDER.matcher(name);
        return matcher.matches() && matcher.group(2).length() <= LONGEST_ID
                ? Optional.of(new Names(number(matcher.group(1)), matcher.group(2), null, ""))
                : Optional.empty();
    }

    /** A Markdown or YAML file; anything else is empty. */
    static Optional<Names> ofFile(String name) {
        Matcher quiz = QUIZ_FILE.matcher(name);
        if (quiz.matches()) {
            return of(quiz, "quiz.yaml");
        }
        Matcher file = FILE.matcher(name);
        return file.matches() ? of(file, file.group(4)) : Optional.empty();
    }

    private static Optional<Names> of(Matcher matcher, String kind) {
        String language = matcher.group(3);
        return matcher.group(2).length() <= LONGEST_ID && (language == null || Languages.isTag(language))
                ? Optional.of(new Names(number(matcher.group(1)), matcher.group(2), language, kind))
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? NO_NUMBER : Integer.parseInt(digits);
    }

    static boolean isId(String id) {
        return id.length() <= LONGEST_ID && id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
