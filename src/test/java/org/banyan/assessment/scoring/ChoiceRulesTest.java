package org.banyan.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceRulesTest {

    @ParameterizedTest(name = "chosen {0}: {1}")
    @CsvSource({"c, 1", "a, 0", "'', 0", "a c, 0", "x, 0"})
    void singleChoiceWantsTheOneRightAnswer(String chosen, BigDecimal share) {
        assertThat(new SingleChoice(Set.of("c")).share(chosen(chosen))).isEqualByComparingTo(share);
    }

    @ParameterizedTest(name = "chosen {0}: {1}")
    @CsvSource({"a c, 1", "c a, 1", "a, 0", "c, 0", "a b c, 0", "b, 0", "'', 0", "a b, 0", "a c x, 0"})
    void multipleChoiceWantsAllRightAnswersAndNoWrongOne(String chosen, BigDecimal share) {
        assertThat(new MultipleChoice(Set.of("a", "c"), Set.of("a", "b", "c"), Marking.ALL_OR_NOTHING)
                        .share(chosen(chosen)))
                .isEqualByComparingTo(share);
    }

    @ParameterizedTest(name = "{0} and said {1}: {2}")
    @CsvSource({
        "true, true, 1",
        "true, false, 0",
        "false, false, 1",
        "false, true, 0",
        "true, '', 0",
        "false, '', 0",
        "true, true false, 0"
    })
    void trueOrFalseWantsTheTruth(boolean correct, String chosen, BigDecimal share) {
        assertThat(new TrueOrFalse(correct).share(chosen(chosen))).isEqualByComparingTo(share);
    }

    @Test
    void wordsWhereSomethingIsToBeChosenEarnNothing() {
        Response words = new Response.Written("a");

        assertThat(new SingleChoice(Set.of("a")).share(words)).isZero();
        assertThat(new MultipleChoice(Set.of("a"), Set.of("a"), Marking.ALL_OR_NOTHING).share(words))
                .isZero();
        assertThat(new TrueOrFalse(true).share(new Response.Written("true"))).isZero();
    }

    @Test
    void aQuestionWithoutRightAnswersIsNotSolvedByAnsweringNothing() {
        assertThat(new MultipleChoice(Set.of(), Set.of("a"), Marking.PARTIAL).share(Response.Chosen.of()))
                .isZero();
    }

    private static Response chosen(String keys) {
        return keys.isEmpty() ? Response.Chosen.of() : Response.Chosen.of(keys.split(" "));
    }
}
