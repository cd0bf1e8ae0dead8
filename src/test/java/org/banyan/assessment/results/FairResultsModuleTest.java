package org.banyan.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.banyan.assessment.results.Breakdown.By;
import org.banyan.assessment.results.Breakdown.Cell;
import org.banyan.assessment.results.Breakdown.Part;
import org.banyan.assessment.results.TakenQuizzes.Answer;
import org.banyan.assessment.results.statistics.MantelHaenszel;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures by what learners belong to, and what they gained. */
@ModuleTest
class FairResultsModuleTest {

    @Autowired
    QuizStatistics statistics;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcTemplate table;

    CourseFixture.Taught course;
    TakenQuizzes taken;

    @BeforeEach
    void staffLookAtACourse() {
        course = courses.anyCourse();
        taken = new TakenQuizzes(table, course);
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aQuestionThatIsHarderForWomenWhoKnowAsMuchIsFlagged() {
        taken.quiz("q", TakenQuizzes.statements(6));
        answerAll(taken.learners(30, null, "female"), true);
        answerAll(taken.learners(30, null, "male"), false);

        Breakdown bySex = by(By.SEX);

        assertThat(bySex.parts())
                .extracting(Part::name, Part::learners, Part::hidden)
                .containsExactly(tuple("female", 30, false), tuple("male", 30, false));
        Cell women = bySex.rows().getFirst().cells().getFirst();
        Cell men = bySex.rows().getFirst().cells().getLast();
        assertThat(women.isFlagged()).isTrue();
        assertThat(women.harder()).isTrue();
        assertThat(men.harder()).isFalse();
        assertThat(women.difference().orElseThrow())
                .isCloseTo(women.facility().orElseThrow() - men.facility().orElseThrow(), within(1e-12));
        assertThat(bySex.isFlagged()).isTrue();
        assertThat(bySex.rows().get(4).cells().getFirst().isFlagged()).isFalse();
    }

    /** Whose total is high gets most right; the first question women get right only where their total is very high. */
    private void answerAll(List<PersonId> learners, boolean women) {
        for (int at = 0; at < learners.size(); at++) {
            int knows = at % 6;
            taken.attempt(
                    learners.get(at),
                    "q",
                    1,
                    5,
                    List.of(
                            Answer.said(0, women ? at % 10 == 0 : knows > 0),
                            Answer.said(1, knows >= 1),
                            Answer.said(2, knows >= 2),
                            Answer.said(3, knows >= 3),
                            Answer.said(4, knows >= 4),
                            Answer.said(5, women || knows >= 5)));
        }
    }

    @Test
    void fewAreHiddenAndWithThemThoseFromWhomTheyCouldBeWorkedOut() {
        taken.quiz("q", TakenQuizzes.statements(2));
        List.of(
                        taken.learners(12, "government", null),
                        taken.learners(6, "media", null),
                        taken.learners(3, "academia", null))
                .forEach(part -> part.forEach(each -> taken.attempt(each, "q", 1, 5, answers(true))));

        Breakdown bySector = by(By.SECTOR);

        assertThat(bySector.parts())
                .extracting(Part::name, Part::hidden, Part::learners)
                .containsExactly(tuple("government", false, 12), tuple("academia", true, 0), tuple("media", true, 0));
        assertThat(bySector.parts().getLast().mean()).isEmpty();
        assertThat(bySector.rows().getFirst().cells()).extracting(Cell::hidden).containsExactly(false, true, true);
        assertThat(bySector.hidesAny()).isTrue();
        assertThat(bySector.rows().getFirst().cells().getFirst().fairness()).isEqualTo(MantelHaenszel.Level.UNKNOWN);
    }

    @Test
    void whoStatedNothingIsAPartOfItsOwn() {
        taken.quiz("q", TakenQuizzes.statements(2));
        taken.learners(6, null, "female").forEach(each -> taken.attempt(each, "q", 1, 5, answers(true)));
        taken.learners(7, null, null).forEach(each -> taken.attempt(each, "q", 1, 5, answers(false)));

        assertThat(by(By.SEX).parts())
                .extracting(Part::name, Part::learners)
                .containsExactly(tuple("female", 6), tuple("not stated", 7));
        assertThat(by(By.SECTOR).tellsApart()).isFalse();
    }

    @Test
    void gainIsOfThoseWhoDidBothAndTheOthersAreCountedApart() {
        taken.quiz("before", "pair", "PRE", TakenQuizzes.statements(2));
        taken.quiz("after", "pair", "POST", TakenQuizzes.statements(2));
        List<PersonId> learners = taken.learners(5, null, null);
        did(learners.get(0), answers(false), answers(true));
        did(learners.get(1), half(), answers(true));
        did(learners.get(2), answers(true), half());
        taken.attempt(learners.get(3), "before", 1, 5, answers(false));
        taken.attempt(learners.get(4), "after", 1, 5, answers(true));

        GainFigures gain = Objects.requireNonNull(statistics
                .ofCohort(course.cohort(), "after", Counting.FIRST, Locale.ENGLISH)
                .gain());

        assertThat(gain.all().learners()).isEqualTo(3);
        assertThat(gain.onlyBefore()).isEqualTo(1);
        assertThat(gain.onlyAfter()).isEqualTo(1);
        assertThat(gain.all().full()).isEqualTo(1);
        assertThat(gain.all().averageOfGains()).hasValue(1);
        assertThat(gain.all().ofAverages().orElseThrow()).isCloseTo((2.5 / 3 - 0.5) / 0.5, within(1e-12));
        assertThat(gain.learners()).hasSize(5);
        assertThat(gain.parts()).allMatch(GainFigures.Part::hidden);
        assertThat(Objects.requireNonNull(statistics
                                .ofCohort(course.cohort(), "before", Counting.FIRST, Locale.ENGLISH)
                                .gain())
                        .all())
                .isEqualTo(gain.all());
    }

    private void did(PersonId learner, List<Answer> before, List<Answer> after) {
        taken.attempt(learner, "before", 1, 5, before);
        taken.attempt(learner, "after", 1, 5, after);
    }

    private static List<Answer> answers(boolean right) {
        return List.of(Answer.said(0, right), Answer.said(1, right));
    }

    private static List<Answer> half() {
        return List.of(Answer.said(0, true), Answer.said(1, false));
    }

    private Breakdown by(By by) {
        return statistics.ofCohort(course.cohort(), "q", Counting.FIRST, Locale.ENGLISH).breakdowns().stream()
                .filter(breakdown -> breakdown.by() == by)
                .findFirst()
                .orElseThrow();
    }
}
