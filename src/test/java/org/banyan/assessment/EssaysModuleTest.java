package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoards;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@RecordApplicationEvents
class EssaysModuleTest {

    private static final EssayMarks GOOD =
            new EssayMarks(Map.of("argument", "clear", "sources", "named"), null, "Well done.");
    private static final EssayMarks FAIR = new EssayMarks(Map.of("argument", "some", "sources", "missing"), null, "");

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    QuizResults results;

    @Autowired
    Essays essays;

    @Autowired
    TutorBoards boards;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    TaughtQuizzes quizzes;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    CourseFixture.Taught course;
    QuizId quiz;
    PersonId ann;
    PersonId tutor;
    PersonId otherTutor;
    AttemptId attempt;
    QuestionId question;

    @BeforeEach
    void anEssayIsHandedIn() {
        course = courses.anyCourse();
        Essay rubric = EveryKind.essay();
        Essay free = new Essay("free", 4, rubric.wordings(), List.of(), null, null, Map.of(), Aids.NONE);
        quiz = quizzes.defined(
                course,
                new QuizDefinition(
                        "essay",
                        course.topic(),
                        60,
                        null,
                        null,
                        "en",
                        Map.of("en", "Writing"),
                        List.of(),
                        List.of(rubric, free)));
        ann = tutoring.learner(course.cohort(), "Ann");
        PersonId ben = tutoring.learner(course.cohort(), "Ben");
        tutor = tutorOf(tutoring.group(course, "Group 1", ann));
        otherTutor = tutorOf(tutoring.group(course, "Group 2", ben));
        attempt = handIn(ann, "It is ours.", "");
        question = questions(ann).getFirst();
    }

    @Test
    void anEssayWaitsForThoseWhoLeadTheLearnerAndForNobodyElse() {
        PersonId coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));

        for (PersonId leader : List.of(tutor, coordinator)) {
            assertThat(waitingFor(leader)).extracting(WaitingEssay::learner).containsExactly("Ann");
            EssaySheet sheet = people.signedInAs(leader, () -> essays.open(attempt, question, "en"));
            assertThat(sheet.written()).isEqualTo("It is ours.");
            assertThat(sheet.rubric()).hasSize(2);
            assertThat(Objects.requireNonNull(sheet.model()).html()).contains("model answer");
        }
        assertThat(waitingFor(otherTutor)).isEmpty();
        for (PersonId other : List.of(otherTutor, ann, people.anyPerson())) {
            assertThatThrownBy(() -> people.signedInAs(other, () -> essays.open(attempt, question, "en")))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> mark(other, GOOD, 0, true)).isInstanceOf(Refusal.NotFound.class);
        }
    }

    @Test
    void marksByTheRubricMakeTheScoreAndTheLearnerIsTold() throws Exception {
        assertThat(result().waiting()).isTrue();
        assertThat(result().passed()).isFalse();

        mark(tutor, GOOD, 0, true);

        AttemptResult result = result();
        assertThat(result.waiting()).isFalse();
        assertThat(result.score().points()).isEqualByComparingTo("10");
        assertThat(result.passed()).isTrue();
        MarkedQuestion marked = result.questions().getFirst();
        assertThat(Objects.requireNonNull(marked.essay()).comment()).isEqualTo("Well done.");
        assertThat(marked.essay().levels())
                .extracting(level -> level.level().html())
                .containsExactly("Level clear", "Level named");
        assertThat(events.stream(QuizPassed.class)
                        .filter(passed -> passed.person().equals(ann)))
                .hasSize(1);
        assertThat(waitingFor(tutor)).isEmpty();
        assertThat(mailbox.newest(people.emailOf(ann)).subject()).isEqualTo("Your text has been marked: Writing");
        assertThat(sql.sql("select count(*) from audit_entry where action = 'assessment.essay-marked'"
                                + " and subject_id = ?")
                        .param(ann.value().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aDraftIsSeenByOtherTutorsButNotByTheLearner() {
        int version = mark(tutor, FAIR, 0, false);

        assertThat(result().waiting()).isTrue();
        assertThat(result().questions().getFirst().essay()).isNull();
        PersonId coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        EssaySheet sheet = people.signedInAs(coordinator, () -> essays.open(attempt, question, "en"));
        assertThat(sheet.marks()).isEqualTo(FAIR);
        assertThat(sheet.version()).isEqualTo(version);
        assertThat(waitingFor(coordinator)).extracting(WaitingEssay::begun).containsExactly(true);
    }

    @Test
    void twoTutorsNeverWriteOverOneAnother() {
        int version = mark(tutor, FAIR, 0, false);
        int next = mark(tutor, GOOD, version, false);

        assertThat(next).isGreaterThan(version);
        assertThatThrownBy(() -> mark(tutor, FAIR, version, true)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> mark(tutor, FAIR, 0, true)).isInstanceOf(Refusal.Conflict.class);
        assertThat(people.signedInAs(tutor, () -> essays.open(attempt, question, "en"))
                        .marks())
                .isEqualTo(GOOD);
    }

    @Test
    void marksMayBeGivenAnewAndWhoPassedStaysSo() {
        int version = mark(tutor, GOOD, 0, true);

        mark(tutor, FAIR, version, true);

        assertThat(result().score().points()).isEqualByComparingTo("4");
        assertThat(result().passed()).isTrue();
        assertThat(events.stream(AttemptMarked.class)
                        .filter(marked -> marked.person().equals(ann)))
                .hasSize(1);
    }

    @Test
    void everyCriterionNeedsALevelBeforeTheMarksAreGiven() {
        EssayMarks half = new EssayMarks(Map.of("argument", "clear"), null, "");

        assertThatThrownBy(() -> mark(tutor, half, 0, true)).isInstanceOf(Refusal.Invalid.class);
        mark(tutor, half, 0, false);
    }

    @Test
    void withoutARubricPointsAreGivenFreely() {
        PersonId cem = tutoring.learner(course.cohort(), "Cem");
        attempt = handIn(cem, "", "Freely.");
        question = questions(cem).getLast();
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));

        assertThatThrownBy(() -> mark(staff, new EssayMarks(Map.of(), new BigDecimal("4.5"), ""), 0, true))
                .isInstanceOf(Refusal.Invalid.class);
        mark(staff, new EssayMarks(Map.of(), new BigDecimal("3.5"), ""), 0, true);

        AttemptResult result = people.signedInAs(cem, () -> pages.result(course.cohort(), attempt, "en"));
        assertThat(result.score().points()).isEqualByComparingTo("3.5");
        assertThat(result.waiting()).isFalse();
    }

    @Test
    void whatWaitsIsNotFailed() {
        handIn(ann, "Again.", "");

        assertThat(people.signedInAs(
                        tutor,
                        () -> results.failedTwice(boards.mine(Locale.ENGLISH).places(), "en", 10)))
                .isEmpty();
    }

    @Test
    void theListOfWhatWaitsIsOneQueryHoweverLong() {
        IntStream.range(0, 5).forEach(_ -> handIn(ann, "Once more.", "And here."));
        TutorBoard board = people.signedInAs(tutor, () -> boards.mine(Locale.ENGLISH));

        people.signedInAs(tutor, () -> {
            assertThat(new Selects(transaction, sql)
                            .during(() -> assertThat(essays.waiting(board.places(), "en", 100))
                                    .hasSize(11)))
                    .isOne();
        });
    }

    private PersonId tutorOf(GroupId group) {
        return people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()));
    }

    private AttemptId handIn(PersonId person, String first, String second) {
        return people.signedInAs(person, () -> {
            AttemptId started = attempts.start(course.cohort(), quiz);
            List<QuestionId> asked = questions(person);
            attempts.save(new SaveAnswer(started, asked.getFirst(), new Response.Written(first), 1));
            attempts.save(new SaveAnswer(started, asked.getLast(), new Response.Written(second), 1));
            attempts.submit(started);
            return started;
        });
    }

    private List<QuestionId> questions(PersonId person) {
        return people.signedInAs(person, () -> {
            QuizPage page = pages.page(course.cohort(), quiz, "en");
            return page.running() != null
                    ? page.running().questions().stream()
                            .map(AttemptSheet.OpenQuestion::question)
                            .toList()
                    : pages.result(course.cohort(), page.attempts().getFirst().attempt(), "en").questions().stream()
                            .map(marked -> marked.question().question())
                            .toList();
        });
    }

    private List<WaitingEssay> waitingFor(PersonId person) {
        return people.signedInAs(
                person, () -> essays.waiting(boards.mine(Locale.ENGLISH).places(), "en", 10));
    }

    private int mark(PersonId person, EssayMarks marks, int version, boolean give) {
        return people.signedInAs(person, () -> essays.mark(new MarkEssay(attempt, question, marks, version, give)));
    }

    private AttemptResult result() {
        return people.signedInAs(ann, () -> pages.result(course.cohort(), attempt, "en"));
    }
}
