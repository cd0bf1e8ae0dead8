package org.banyan.discussion.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "traitor | You TRAITORS!",
                "caché | hidden in the cache",
                "election fraud | It was Election-fraud, no?",
                "خائن | هو الخائن هنا",
                "كتاب | الكِتَابُ",
                "বিশ্বাসঘাতক | তুমি একজন বিশ্বাসঘাতক।",
                "ក្បត់ | គាត់ក្បត់មិត្តរបស់គាត់",
            })
    void aWordIsFoundInItsFormsWhateverTheScript(String word, String text) {
        assertThat(WordList.of(word).firstIn(text)).contains(word.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ass | We assess the class",
                "election fraud | The fraud was before the election",
                "rat | a ratio",
            })
    void partsOfWordsAndWordsApartAreNotFound(String word, String text) {
        assertThat(WordList.of(word).firstIn(text)).isEmpty();
    }

    @Test
    void blankLinesAndRepetitionsAreLeftOut() {
        assertThat(WordList.of(" one \n\n two\none").lines()).containsExactly("one", "two");
    }

    @Test
    void whatIsNoWordIsRefused() {
        assertThatThrownBy(() -> WordList.of("good\n!!!"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("!!!"));
        assertThatThrownBy(() -> WordList.of("x".repeat(81))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> WordList.of(lines(501))).isInstanceOf(Refusal.Invalid.class);
        assertThat(WordList.of(lines(500)).lines()).hasSize(500);
    }

    private static String lines(int number) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < number; line++) {
            lines.append("word").append(line).append('\n');
        }
        return lines.toString();
    }
}
