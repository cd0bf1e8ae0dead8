package org.banyan.discussion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Budgets, budget",
        "ciudades, ciudade",
        "Información, informacion",
        "STRASSE, straße",
        "policies, policy",
        "الموازنة, موازنه",
        "والموازنات, موازنة",
        "إدارة, اداره",
        "مُوازَنة, موازنة",
        "বাজেট, বাজেট",
        "১২৩, 123",
        "٤٥, 45",
        "ｆｕｌｌ, full"
    })
    void sameWordsAreComparedAsOne(String one, String other) {
        assertThat(compared(one)).isEqualTo(compared(other));
    }

    @ParameterizedTest
    @CsvSource({"bus, bu", "class, clas", "news, newss", "قال, ل", "বাজার, বাজেট", "ថវិកា, ថវិ", "a1, a2"})
    void differentWordsAreNot(String one, String other) {
        assertThat(compared(one)).isNotEqualTo(compared(other));
    }

    @Test
    void khmerIsBrokenIntoWordsThoughItSetsNoSpaces() {
        String sentence = "យើងស្នើសុំថវិកាសម្រាប់សាលារៀន";

        assertThat(SearchWords.of(sentence))
                .hasSizeGreaterThan(3)
                .map(SearchWords.Word::compared)
                .containsAll(compared("ថវិកា"));
    }

    @Test
    void aWordIsWrittenInAsciiThatMariaDbKeepsWhole() {
        assertThat(List.of("budget", "موازنة", "বাজেট", "ថវិកា", "𐐀𐐁"))
                .flatExtracting(SearchWordsTest::compared)
                .allMatch(word -> word.matches("[a-z0-9_]{1,72}"));
    }

    @Test
    void anEndlessWordIsCutWhereItsBeginningStays() {
        assertThat(compared("ক".repeat(500)).getFirst())
                .hasSizeLessThanOrEqualTo(72)
                .startsWith(compared("ক").getFirst());
    }

    private static List<String> compared(String text) {
        return SearchWords.of(text).stream().map(SearchWords.Word::compared).toList();
    }
}
