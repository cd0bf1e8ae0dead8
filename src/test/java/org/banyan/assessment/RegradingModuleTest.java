package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.RegradingPreview.Change;
import org.banyan.assessment.scoring.Response;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.tutoring.TutorBoards;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The number that was right is 4.5; the corrected question wants 9. */
@ModuleTest
@RecordApplicationEvents
class RegradingModuleTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    Regrading regrading;

    @Autowired
    TutorBoards boards;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    CourseFixture.Taught course;
    QuizId quiz;
    PersonId coordinator;
    PersonId ann;
    PersonId ben;
    PersonId cem;
    Map<PersonId, AttemptId> handedIn;

    @BeforeEach
    void threeHaveAnswered() {
        course = courses.anyCourse();
        quiz = define(course.version(), number("4.5"));
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        cem = tutoring.learner(course.cohort(), "Cem");
        handedIn = Map.of(ann, handIn(ann, "4.5"), ben, handIn(ben, "٩"), cem, handIn(cem, "1"));
    }

    @Test
    void nothingIsCorrectedAsLongAsTheQuestionStays() {
        define(courses.newerVersion(course), number("4.5"));

        assertThat(as(coordinator, () -> regrading.corrected(course.cohort(), "en")))
                .isEmpty();
        assertThat(concerned()).isEmpty();
    }

    @Test
    void thePreviewSaysWhoChangesAndNothingChangesByLooking() {
        define(courses.newerVersion(course), number("9"));

        RegradingPreview preview = preview();

        assertThat(preview.attempts()).isEqualTo(3);
        assertThat(preview.changes())
                .extracting(Change::learner, Change::passesNow, Change::staysPassed)
                .containsExactly(tuple("Ann", false, true), tuple("Ben", true, false));
        assertThat(result(ann).score().percent()).isEqualTo(100);
        assertThat(result(ben).passed()).isFalse();
        assertThat(concerned()).containsExactly(course.cohort());
    }

    @Test
    void aQuestionThatSeveralPoolsHoldIsScoredAgainOnce() {
        QuizId newer = define(courses.newerVersion(course), number("9"));
        sql.sql(
                        "insert into quiz_question (quiz_id, position, question_version_id, section_id)"
                                + " select quiz_id, position + 10, question_version_id, section_id from quiz_question where quiz_id = ?")
                .param(newer.value())
                .update();

        assertThat(as(coordinator, () -> regrading.corrected(course.cohort(), "en")))
                .hasSize(1);
        assertThat(preview().changes()).extracting(Change::learner).containsExactly("Ann", "Ben");
    }

    @Test
    void thePreviewCountsAsTheCohortCounts() {
        handIn(ben, "1");
        counts("LATEST");
        define(courses.newerVersion(course), number("9"));

        assertThat(preview().changes())
                .extracting(Change::learner, Change::number, Change::passesNow, Change::staysPassed)
                .as("Ben's latest attempt is not right")
                .containsExactly(tuple("Ann", 1, false, true), tuple("Ben", 1, false, false));
        counts("FIRST");
        assertThat(preview().changes()).extracting(Change::passesNow).containsExactly(false, true);
        confirm("The unit was wrong.", preview().changes());
        assertThat(result(ben).passed()).isTrue();
    }

    private void counts(String kept) {
        sql.sql(
                        "replace into quiz_rules (cohort_id, quiz_key, wait_minutes, score_kept, feedback, changed_by, changed_at, version)"
                                + " values (?, 'first', 0, ?, 'AFTER_EACH', ?, now(6), 0)")
                .params(course.cohort().value(), kept, coordinator.value())
                .update();
    }

    @Test
    void whatIsConfirmedIsScoredAgainAndKeptAndNobodyLosesAPass() {
        define(courses.newerVersion(course), number("9"));
        RegradingPreview preview = preview();

        confirm("The unit was wrong.", preview.changes());

        assertThat(result(ann).score().percent()).isZero();
        assertThat(result(ann).passed()).isTrue();
        assertThat(result(ann).questions().getFirst().corrected()).isTrue();
        assertThat(result(ben).score().percent()).isEqualTo(100);
        assertThat(result(ben).passed()).isTrue();
        assertThat(result(ben).questions().getFirst().rightText()).isEqualTo("9");
        assertThat(events.stream(QuizPassed.class).map(QuizPassed::person)).containsOnlyOnce(ben);
        assertThat(sql.sql("select concat(reason, ' ', attempts, ' ', changed) from regrading where cohort_id = ?")
                        .param(course.cohort().value())
                        .query(String.class)
                        .single())
                .isEqualTo("The unit was wrong. 3 2");
        assertThat(sql.sql("select before_score, after_score from regraded_attempt where attempt_id = ?")
                        .param(handedIn.get(ben).value())
                        .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(0, 1);
        assertThat(as(coordinator, () -> regrading.corrected(course.cohort(), "en")))
                .isEmpty();
    }

    @Test
    void whoHandedInMeanwhileIsNotOverlooked() {
        define(courses.newerVersion(course), number("9"));
        RegradingPreview preview = preview();
        handIn(cem, "9");

        assertThatThrownBy(() -> confirm("Because.", preview.changes())).isInstanceOf(Refusal.Conflict.class);
        assertThat(result(ben).passed()).isFalse();
        assertThatThrownBy(() -> confirm(" ", preview().changes())).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void onlyThoseWhoRunTheCohortScoreAgain() {
        define(courses.newerVersion(course), number("9"));
        QuestionId corrected = preview().question().corrected();
        List<PersonId> others = new ArrayList<>(List.of(
                ann,
                people.withRole(
                        Role.TUTOR,
                        Scope.of(
                                Scope.Kind.GROUP,
                                tutoring.group(course, "Group 1", ann).value())),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.anyPerson()));

        for (PersonId other : others) {
            assertThatThrownBy(() -> as(other, () -> regrading.corrected(course.cohort(), "en")))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> as(other, () -> regrading.preview(course.cohort(), corrected, "en")))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> people.signedInAs(
                            other, () -> regrading.confirm(course.cohort(), corrected, "x", List.of())))
                    .isInstanceOf(Refusal.NotPermitted.class);
        }
    }

    private Set<CohortId> concerned() {
        return as(
                coordinator,
                () -> regrading.concerned(boards.mine(Locale.ENGLISH).places()));
    }

    private RegradingPreview preview() {
        return as(coordinator, () -> {
            CorrectedQuestion corrected =
                    regrading.corrected(course.cohort(), "en").getFirst();
            return regrading.preview(course.cohort(), corrected.corrected(), "en");
        });
    }

    private void confirm(String reason, List<Change> seen) {
        QuestionId corrected = preview().question().corrected();
        people.signedInAs(coordinator, () -> regrading.confirm(course.cohort(), corrected, reason, seen));
    }

    private <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        return people.signedInAs(person, work);
    }

    private static QuestionDefinition number(String right) {
        Numeric asked = (Numeric) QuizFixture.questions().get(3);
        return Numeric.of("number", 1, asked.wordings(), new BigDecimal(right), BigDecimal.ZERO, Map.of());
    }

    private QuizId define(CourseVersionId version, QuestionDefinition question) {
        transaction.executeWithoutResult(_ -> catalogue.define(
                version,
                List.of(new QuizDefinition(
                        "first",
                        course.topic(),
                        100,
                        null,
                        null,
                        "en",
                        Map.of("en", "A quiz"),
                        List.of(),
                        List.of(question)))));
        return pages.shownIn(version, course.topic()).getFirst();
    }

    private AttemptId handIn(PersonId person, String written) {
        return people.signedInAs(person, () -> {
            AttemptId attempt = attempts.start(course.cohort(), quiz);
            QuestionId question = Objects.requireNonNull(
                            pages.page(course.cohort(), quiz, "en").running())
                    .questions()
                    .getFirst()
                    .question();
            attempts.save(new SaveAnswer(attempt, question, new Response.Written(written), 1));
            attempts.submit(attempt);
            return attempt;
        });
    }

    private AttemptResult result(PersonId person) {
        return people.signedInAs(person, () -> pages.result(course.cohort(), handedIn.get(person), "en"));
    }
}
