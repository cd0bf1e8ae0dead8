package org.banyan.discussion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.discussion.search.SearchHit.Piece;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String LONG = "Some words before. ".repeat(20) + "The budget of the school was public. "
            + "Many words after. ".repeat(20);

    @Test
    void theWordsLookedForAreSetApartWhereTheyStand() {
        assertThat(excerpt(LONG, "budget", "school"))
                .filteredOn(Piece::found)
                .map(Piece::text)
                .containsExactly("budget", "school");
    }

    @Test
    void itIsShortAndSaysThatThereIsMore() {
        List<Piece> excerpt = excerpt(LONG, "budget");

        assertThat(said(excerpt)).hasSizeLessThan(300).startsWith("…").endsWith("…");
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(said(excerpt("Only this.", "this"))).isEqualTo("Only this.");
    }

    @Test
    void withoutAnyOfTheWordsItIsTheBeginning() {
        assertThat(said(excerpt(LONG, "nothing"))).startsWith("Some words before.");
    }

    @Test
    void noLetterOfAnyScriptIsCutApart() {
        String khmer = "យើងស្នើសុំថវិកាសម្រាប់សាលារៀន។ ".repeat(30);

        assertThat(khmer).contains(said(excerpt(khmer, "ថវិកា")).replace("…", ""));
    }

    private static List<Piece> excerpt(String text, String... wanted) {
        Set<String> words = SearchWords.of(String.join(" ", wanted)).stream()
                .map(SearchWords.Word::compared)
                .collect(Collectors.toSet());
        return Excerpt.of(text, words, Set.of());
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
