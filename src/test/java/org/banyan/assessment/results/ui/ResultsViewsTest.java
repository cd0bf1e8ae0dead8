package org.banyan.assessment.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.banyan.assessment.results.Counting;
import org.banyan.assessment.results.TakenQuizzes;
import org.banyan.assessment.results.TakenQuizzes.Answer;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What those who lead a cohort see of a quiz, its learners and its pair. */
class ResultsViewsTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    JdbcTemplate table;

    CourseFixture.Taught course;
    PersonId learner;

    @Override
    protected PersonId whoOpens() {
        course = courses.courseElsewhere();
        TakenQuizzes taken = new TakenQuizzes(table, course);
        taken.quiz("before", "pair", "PRE", TakenQuizzes.statements(2));
        taken.quiz("after", "pair", "POST", TakenQuizzes.statements(2));
        taken.quiz("nobody", TakenQuizzes.statements(1));
        List<PersonId> learners = taken.learners(12, null, "female");
        learner = learners.getFirst();
        for (int at = 0; at < learners.size(); at++) {
            taken.attempt(learners.get(at), "before", 1, 5, answers(at < 6, false));
            taken.attempt(learners.get(at), "after", 1, 5, answers(true, at < 6));
        }
        taken.attempt(learner, "after", 2, 5, answers(false, false));
        return people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
    }

    private static List<Answer> answers(boolean first, boolean second) {
        return List.of(Answer.said(0, first), Answer.said(1, second));
    }

    @Test
    void theBoardLeadsToTheResultsThatCameLast() {
        table.update(
                "update attempt set submitted_at = now(6) + interval 1 year where cohort_id = ?",
                course.cohort().value());

        UI.getCurrent().navigate("tutoring");

        assertThat(currentText()).contains("Quiz results", "Quiz after", address("after"), "All quizzes: Any course");

        UI.getCurrent().navigate("tutoring/results/" + course.cohort().value());
        assertThat(currentText()).contains("Quiz before", "13 attempts by 12 learners", "Not handed in yet");
    }

    @Test
    void figuresStandThereInWordsAndPicturesWithTheirMeaning() {
        UI.getCurrent().navigate(address("after"));

        assertThat(currentText())
                .contains(
                        "12 learners are counted with the highest of 13 attempts handed in.",
                        "The highest of each learner (as in the cohort)",
                        "<svg",
                        "Pass mark 60%",
                        "75%",
                        "A value below 0.2: read this question again",
                        "Is q2 so?",
                        "cannot be said",
                        "Gain from before to after",
                        "All counted learners belong to the same part");
        assertThat(currentText()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherAttemptCanBeCounted() {
        UI.getCurrent().navigate(address("after"));

        ((Select<Counting>) find(Select.class).single()).setValue(Counting.LAST);

        assertThat(currentText()).contains("12 learners are counted with the last of 13 attempts handed in.");
        assertThat(find(Select.class).single().getHelperText())
                .isEqualTo("By the conditions of the cohort it is another: The highest of each learner.");
    }

    @Test
    void aQuizNobodyTookSaysSo() {
        UI.getCurrent().navigate(address("nobody"));

        assertThat(currentText())
                .contains("Nobody has handed in this quiz yet.")
                .doesNotContain("<svg");
    }

    @Test
    void aLearnersAnswersAreThereWithAttemptsAndGain() {
        UI.getCurrent().navigate(address("after") + "/" + learner.value());

        assertThat(currentText())
                .contains("Attempt 1", "Attempt 2", "Answers of attempt 1", "Right", "True", "Gain")
                .contains("By the conditions of the cohort the highest score counts: 100%.");

        UI.getCurrent()
                .navigate(
                        address("after") + "/" + learner.value(),
                        com.vaadin.flow.router.QueryParameters.of("attempt", "2"));
        assertThat(currentText()).contains("Answers of attempt 2", "Not right", "Right:");

        UI.getCurrent().navigate("results/" + course.course().value() + "/after");
        assertThat(currentText())
                .contains("12 learners are counted")
                .contains("Names are shown to those who lead the learners.")
                .doesNotContain("Gain of each learner");
    }

    private String address(String quiz) {
        return "tutoring/results/" + course.cohort().value() + "/" + quiz;
    }
}
