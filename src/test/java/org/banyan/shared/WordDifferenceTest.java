package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void wordsThatWereReplacedStandAmongThoseThatStayed() {
        assertThat(difference("en", "Water is where trees are.", "Water is where old willows are."))
                .isEqualTo("Water is where [-trees ][+old willows ]are.");
    }

    @Test
    void spaceAfterAWordIsNoDifference() {
        assertThat(difference("en", "As deep\nas needed", "As deep as  needed")).isEqualTo("As deep as  needed");
    }

    @Test
    void wordsOfLanguagesWithoutSpacesAreFound() {
        assertThat(difference("km", "ទឹកស្អាត", "ទឹកកខ្វក់")).startsWith("ទឹក").contains("[-ស្អាត]", "[+កខ្វក់]");
    }

    @Test
    void arabicIsComparedByWords() {
        assertThat(difference("ar", "الماء حيث الأشجار", "الماء حيث الأعشاب"))
                .isEqualTo("الماء حيث [-الأشجار][+الأعشاب]");
    }

    @Test
    void textsTooLongToCompareAreShownWhole() {
        String before = "a ".repeat(7_000);

        assertThat(WordDifference.of("en", before, before + "b")).hasSize(2);
    }

    private static String difference(String language, String before, String after) {
        return WordDifference.of(language, before, after).stream()
                .map(run -> switch (run.fate()) {
                    case KEPT -> run.text();
                    case REMOVED -> "[-" + run.text() + "]";
                    case ADDED -> "[+" + run.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
