package org.banyan.discussion.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words looked for, read like the words of texts, and written as a boolean full-text question of MariaDB. A word of three
 * letters or more may go on: endings change in most of our languages.
 */
final class SearchQuery {

    private static final Pattern PART = Pattern.compile("[\"“”«»„]([^\"“”«»„]+)[\"“”«»„]|[^\"“”«»„]+");
    private static final int MOST_WORDS = 12;

    /** So long a word has to be for others to count that only begin with it. */
    private static final int BEGINNING = 3;

    /** One after another; most have one word. */
    private record Phrase(List<String> words, boolean mayGoOn) {}

    private final List<Phrase> phrases = new ArrayList<>();

    private SearchQuery() {}

    static SearchQuery of(String typed) {
        SearchQuery query = new SearchQuery();
        Matcher parts = PART.matcher(typed);
        while (parts.find()) {
            boolean quoted = parts.group(1) != null;
            List<String> words = SearchWords.of(quoted ? parts.group(1) : parts.group()).stream()
                    .map(SearchWords.Word::compared)
                    .limit(MOST_WORDS)
                    .toList();
            if (quoted && words.size() > 1) {
                query.phrases.add(new Phrase(words, false));
            } else {
                words.forEach(word -> query.phrases.add(new Phrase(List.of(word), isLong(word))));
            }
        }
        return query;
    }

    private static boolean isLong(String compared) {
        return compared.replaceAll("__?[0-9a-f]{4,6}", "x").length() >= BEGINNING;
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** The question for places with these letters: every phrase, in any of them. */
    String in(Collection<String> places) {
        return phrases.stream()
                .limit(MOST_WORDS)
                .map(phrase -> places.stream()
                        .map(place -> written(phrase, place))
                        .collect(Collectors.joining(" ", "+(", ")")))
                .collect(Collectors.joining(" "));
    }

    private static String written(Phrase phrase, String place) {
        return phrase.words().size() == 1
                ? place + phrase.words().getFirst() + (phrase.mayGoOn() ? "*" : "")
                : phrase.words().stream().map(place::concat).collect(Collectors.joining(" ", "\"", "\""));
    }

    /** What stands somewhere in the words of an entry of this place, with a space before and behind them, if all are there. */
    List<String> standing(String place) {
        return phrases.stream()
                .limit(MOST_WORDS)
                .map(phrase -> phrase.words().stream()
                        .map(place::concat)
                        .collect(Collectors.joining(" ", " ", phrase.mayGoOn() ? "" : " ")))
                .toList();
    }

    /** Words to be found whole. */
    Set<String> wanted() {
        return words(false);
    }

    /** Words to be found at least begun. */
    Set<String> begun() {
        return words(true);
    }

    private Set<String> words(boolean mayGoOn) {
        Set<String> words = new HashSet<>();
        phrases.stream().filter(phrase -> phrase.mayGoOn() == mayGoOn).forEach(phrase -> words.addAll(phrase.words()));
        return words;
    }
}
