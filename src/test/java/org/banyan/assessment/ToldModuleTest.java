package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.scoring.Response;
import org.banyan.courier.Inbox;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Learners read in their inbox what became of their scores, and those who lead them that late answers wait. */
@ModuleTest
class ToldModuleTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    LateAnswers late;

    @Autowired
    Regrading regrading;

    @Autowired
    Inbox inbox;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    QuizId quiz;
    QuizId numbers;
    PersonId ann;
    PersonId ben;
    PersonId tutor;
    PersonId coordinator;

    @BeforeEach
    void aQuizOfTwentyMinutes() {
        course = courses.anyCourse();
        ann = learner("Ann");
        ben = learner("Ben");
        Scope cohort = Scope.of(Scope.Kind.COHORT, course.cohort().value());
        tutor = people.withRole(Role.TUTOR, cohort);
        coordinator = people.withRole(Role.COORDINATOR, cohort);
        define(course.version(), QuizFixture.quiz("first", course.topic(), 3, 20), number("4.5"));
        List<QuizId> shown = pages.shownIn(course.version(), course.topic());
        quiz = shown.getFirst();
        numbers = shown.getLast();
    }

    private PersonId learner(String name) {
        PersonId person = people.named(name);
        courses.enrol(course.cohort(), person.value());
        return person;
    }

    @AfterEach
    void nobodyIsSignedInAndTheClockIsRight() {
        people.signOut();
        clock.reset();
    }

    @Test
    void aTutorIsToldOnceOfLateAnswersUntilTheyHaveLooked() {
        AttemptId first = begin(ann);
        AttemptId second = begin(ben);
        for (int number = 1; number <= 3; number++) {
            sendLate(ann, first, number, number);
        }
        toldOf(tutor, "3 answers of 1 learner came after the time was over. Decide whether they count.");
        sendLate(ben, second, 1, 1);

        toldOf(tutor, "4 answers of 2 learners came after the time was over. Decide whether they count.");
        assertThat(unread(tutor)).isEqualTo(1);
        assertThat(texts(coordinator)).as("the tutor is nearer").isEmpty();
        assertThat(entries(tutor).getFirst().lead().path()).isEqualTo("/tutoring");

        people.signedInAs(tutor, () -> late.open(first, "en"));
        assertThat(unread(tutor)).isZero();

        sendLate(ann, first, 4, 4);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> unread(tutor) == 1);
        people.signedInAs(tutor, () -> {
            late.decide(first, Set.of(), "Much too late");
            late.decide(second, Set.of(), "Much too late");
        });
        assertThat(unread(tutor)).isZero();
        assertThat(texts(tutor)).isEmpty();
    }

    @Test
    void whoDoesNotLeadAnyMoreReadsNothingOfLateAnswers() {
        sendLate(ann, begin(ann), 1, 1);
        toldOf(tutor, "1 answer of 1 learner came after the time was over. Decide whether they count.");

        sql.sql("update role_grant set ended_at = utc_timestamp(6) where person_id = ?")
                .param(tutor.value())
                .update();

        assertThat(texts(tutor)).isEmpty();
    }

    @Test
    void aLearnerIsToldWhatBecameOfLateAnswers() {
        AttemptId attempt = begin(ann);
        sendLate(ann, attempt, 1, 1);
        sendLate(ann, attempt, 3, 2);

        people.signedInAs(
                tutor, () -> late.decide(attempt, Set.of(questions(attempt).get(3)), "The link was down"));

        assertThat(entries(ann)).singleElement().satisfies(entry -> {
            assertThat(entry.lead().title()).isEqualTo("Decided about your late answers: What open data is");
            assertThat(entry.lead().text())
                    .isEqualTo("Your tutor has looked at answers to attempt 1 that came after the time was over."
                            + " 1 was taken in and counts. 1 does not count."
                            + " Attempt 1: 1 instead of 0 of 6 points.");
            assertThat(entry.lead().path())
                    .startsWith("/learn/" + course.cohort().value() + "/");
        });
        assertThat(texts(ben)).isEmpty();
        assertThat(people.signedInAs(
                        ann,
                        () -> inbox.part(Locale.of("ar"), 0, 10)
                                .entries()
                                .getFirst()
                                .lead()
                                .text()))
                .contains("قُبلت إجابة واحدة وتُحتسب");
    }

    @Test
    void learnersAreToldWhatACorrectionHasChanged() {
        handIn(ann, numbers, "4.5");
        handIn(ben, numbers, "9");
        handIn(ben, numbers, "9");
        PersonId cem = learner("Cem");
        handIn(cem, numbers, "1");
        define(courses.newerVersion(course), number("9"));

        people.signedInAs(coordinator, () -> {
            QuestionId corrected =
                    regrading.corrected(course.cohort(), "en").getFirst().corrected();
            regrading.confirm(
                    course.cohort(),
                    corrected,
                    "It was wrong",
                    regrading.preview(course.cohort(), corrected, "en").changes());
        });

        String corrected = "A question of this quiz was corrected after you had answered it,"
                + " so your answers were scored again. ";
        assertThat(texts(ann))
                .containsExactly(
                        corrected + "Attempt 1: 0 instead of 1 of 1 point. You had passed the quiz, and that stays.");
        assertThat(texts(ben))
                .containsExactly(corrected
                        + "Attempt 1: 1 instead of 0 of 1 point. With this you have passed the quiz."
                        + " Attempt 2: 1 instead of 0 of 1 point. With this you have passed the quiz.");
        assertThat(texts(cem)).as("nothing has changed").isEmpty();
    }

    private void define(CourseVersionId version, QuizDefinition... quizzes) {
        transaction.executeWithoutResult(_ -> catalogue.define(version, List.of(quizzes)));
    }

    private QuizDefinition number(String right) {
        return new QuizDefinition(
                "numbers",
                course.topic(),
                70,
                null,
                null,
                "en",
                Map.of("en", "Numbers"),
                List.of(),
                List.of(Numeric.of(
                        "number",
                        1,
                        Map.of("en", new QuestionDefinition.Wording("<p>How many?</p>", null)),
                        new BigDecimal(right),
                        BigDecimal.ZERO,
                        Map.of())));
    }

    private void handIn(PersonId person, QuizId asked, String number) {
        people.signedInAs(person, () -> {
            AttemptId attempt = attempts.start(course.cohort(), asked);
            attempts.save(new SaveAnswer(attempt, questions(attempt).getFirst(), new Response.Written(number), 1));
            attempts.submit(attempt);
        });
    }

    private AttemptId begin(PersonId person) {
        return people.signedInAs(person, () -> attempts.start(course.cohort(), quiz));
    }

    private void sendLate(PersonId person, AttemptId attempt, int question, long number) {
        clock.reset();
        clock.forward(Duration.ofMinutes(21 + number));
        Response response = switch (question) {
            case 3 -> new Response.Written("4.5");
            case 4 -> new Response.Written("closed");
            case 1 -> Response.Chosen.of("a");
            default -> Response.Chosen.of("true");
        };
        people.signedInAs(
                person,
                () -> attempts.save(new SaveAnswer(attempt, questions(attempt).get(question), response, number)));
    }

    private List<QuestionId> questions(AttemptId attempt) {
        return sql.sql("select question_version_id from given_question where attempt_id = ? order by position")
                .param(attempt.value())
                .query((row, _) -> new QuestionId(row.getObject(1, UUID.class)))
                .list();
    }

    private void toldOf(PersonId person, String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(texts(person)).containsExactly(words));
    }

    private List<Inbox.Entry> entries(PersonId person) {
        return people.signedInAs(person, () -> inbox.part(Locale.ENGLISH, 0, 10).entries());
    }

    private List<String> texts(PersonId person) {
        return entries(person).stream().map(entry -> entry.lead().text()).toList();
    }

    private int unread(PersonId person) {
        return people.signedInAs(person, () -> inbox.unread());
    }
}
