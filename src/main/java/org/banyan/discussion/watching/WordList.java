package org.banyan.discussion.watching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.discussion.search.SearchWords;
import org.banyan.shared.Refusal;

/**
 * Words to watch, one or several to a line that stand one after another. They are compared as the search compares words: whole
 * words, without case and accents, singular and plural alike, broken by dictionary where a script sets no spaces.
 */
record WordList(List<String> lines) {

    static final int MOST_LINES = 500;
    static final int LONGEST_LINE = 80;

    /** What somebody typed: blank lines and lines that say the same are left out. */
    static WordList of(String typed) {
        List<String> lines = new ArrayList<>(new LinkedHashSet<>(
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
        if (lines.size() > MOST_LINES) {
            throw new Refusal.Invalid("discussion.refusal.too-many-watched", MOST_LINES);
        }
        for (String line : lines) {
            if (line.length() > LONGEST_LINE) {
                throw new Refusal.Invalid("discussion.refusal.watched-too-long", line, LONGEST_LINE);
            }
            if (compared(line).isBlank()) {
                throw new Refusal.Invalid("discussion.refusal.watched-no-word", line);
            }
        }
        return new WordList(List.copyOf(lines));
    }

    /** The first line whose words stand in the text. */
    Optional<String> firstIn(String text) {
        String said = compared(text);
        return lines.stream().filter(line -> said.contains(compared(line))).findFirst();
    }

    String typed() {
        return String.join("\n", lines);
    }

    /** Compared words are plain ASCII without spaces, so a space at either side makes them whole. */
    private static String compared(String text) {
        return SearchWords.of(text).stream().map(SearchWords.Word::compared).collect(Collectors.joining(" ", " ", " "));
    }
}
