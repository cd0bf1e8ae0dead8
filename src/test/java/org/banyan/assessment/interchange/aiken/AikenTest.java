package org.banyan.assessment.interchange.aiken;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.RoundTrip;
import org.junit.jupiter.api.Test;

class AikenTest {

    @Test
    void readsQuestionsOfOneAndMoreLines() {
        ImportedBank bank = RoundTrip.bank("aiken.txt");

        assertThat(bank.problems()).isEmpty();
        assertThat(bank.questions())
                .hasSize(2)
                .allMatch(item -> item.definition() instanceof QuestionDefinition.Choice);
        QuestionDefinition.Choice second =
                (QuestionDefinition.Choice) bank.questions().getLast().definition();
        assertThat(second.wordings().get("en").html())
                .isEqualTo("Which LMS has the most quiz import formats?<br>It has two lines.");
        assertThat(second.answers().stream()
                        .map(answer -> answer.correct() + " "
                                + answer.wordings().get("en").html()))
                .containsExactly("true Moodle", "false ATutor &lt;b&gt;");
    }

    @Test
    void namesEveryFaultWithItsLine() {
        ImportedBank bank = RoundTrip.bank("faulty-aiken.txt");

        assertThat(bank.questions()).hasSize(1);
        assertThat(bank.problems().stream().map(problem -> problem.line() + " " + problem.key()))
                .containsExactly("1 aiken.no-answer", "7 aiken.letter", "13 aiken.answer", "15 too-few-answers");
    }
}
