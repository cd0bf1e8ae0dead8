package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.ResponseTargets;
import org.banyan.tutoring.TutorBoards;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class EscalationsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    ResponseTargets targets;

    @Autowired
    Escalations escalations;

    @Autowired
    TutorBoards boards;

    @Autowired
    Mailbox mails;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    GroupId group;
    TutoringFixture.Roles roles;

    @BeforeEach
    void aCohortThatAnswersWithinADay() {
        sql.sql("delete from response_target").update();
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        group = tutoring.group(course, "Group 1", ann);
        roles = tutoring.roles(course, group);
        people.signedInAs(roles.coordinator(), () -> targets.set(course.cohort(), 24));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aQuestionBeyondTheTargetGoesToTheTutorAndThenToTheCoordinatorOnceEach() {
        Published question = asked(ann, "Who knows?");
        after(Duration.ofHours(23));
        assertThat(toldTo(roles.tutorOfGroup())).isEmpty();

        after(Duration.ofHours(2));
        assertThat(toldTo(roles.tutorOfGroup())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("A question waits for an answer");
            assertThat(mail.paragraphs()).contains("longer than 24 hours", "“Who knows?”");
            assertThat(mail.path())
                    .isEqualTo("/learn/" + course.cohort().value() + "/topic-1?discussion="
                            + question.discussion().value());
        });
        assertThat(toldTo(roles.coordinator())).isEmpty();

        after(Duration.ofHours(24));
        after(Duration.ofHours(72));
        assertThat(toldTo(roles.coordinator())).hasSize(1);
        assertThat(toldTo(roles.tutorOfGroup())).hasSize(1);
        assertThat(toldTo(roles.staff())).isEmpty();
        assertThat(toldTo(roles.tutorOfCohort())).isEmpty();
        assertThat(toldTo(ann)).isEmpty();
    }

    @Test
    void severalQuestionsMakeOneLetterThatLeadsToTheBoard() {
        asked(ann, "One");
        asked(ann, "Two");

        after(Duration.ofHours(25));

        assertThat(toldTo(roles.tutorOfGroup())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2 questions wait for an answer");
            assertThat(mail.path()).isEqualTo("/tutoring");
        });
    }

    @Test
    void aQuestionThatIsAnsweredIsNotEscalatedAndOneThatIsAskedOnWaitsAnew() {
        Published question = asked(ann, "Who knows?");
        talk.replied(question, ben, "I do");
        after(Duration.ofHours(60));
        assertThat(toldTo(roles.tutorOfGroup())).isEmpty();

        talk.replied(question, ann, "And then?");
        after(Duration.ofHours(23));
        assertThat(toldTo(roles.tutorOfGroup())).isEmpty();
        after(Duration.ofHours(2));
        assertThat(toldTo(roles.tutorOfGroup())).hasSize(1);
    }

    @Test
    void whereAGroupHasNoTutorTheCoordinatorIsToldAtOnceAndOnlyOnce() {
        asked(ben, "I have no group");

        after(Duration.ofHours(25));
        after(Duration.ofHours(48));

        assertThat(toldTo(roles.coordinator())).hasSize(1);
        assertThat(toldTo(roles.tutorOfGroup())).isEmpty();
    }

    @Test
    void aQuestionMissedByBothStepsIsBroughtBeforeTheCoordinatorAlone() {
        asked(ann, "The server was away");

        after(Duration.ofHours(100));
        after(Duration.ofHours(1));

        assertThat(toldTo(roles.coordinator())).hasSize(1);
        assertThat(toldTo(roles.tutorOfGroup())).isEmpty();
    }

    @Test
    void aNewTargetDoesNotLookBack() {
        people.signedInAs(roles.coordinator(), () -> targets.drop(course.cohort()));
        asked(ann, "Old");
        after(Duration.ofDays(30));
        people.signedInAs(roles.coordinator(), () -> targets.set(course.cohort(), 24));

        after(Duration.ofHours(20));
        assertThat(toldTo(roles.tutorOfGroup())).isEmpty();
        after(Duration.ofHours(5));
        assertThat(toldTo(roles.tutorOfGroup())).hasSize(1);
    }

    @Test
    void severalServersTellOnce() {
        asked(ann, "Who knows?");
        clock.forward(Duration.ofHours(25));

        IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(escalations::look))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(toldTo(roles.tutorOfGroup())).hasSize(1);
    }

    @Test
    void theBoardSaysHowMuchTimeIsLeft() {
        asked(ann, "Who knows?");
        var board = people.signedInAs(roles.coordinator(), () -> boards.mine(Locale.ENGLISH));
        var due = board.due(course.cohort(), board.now()).orElseThrow();

        assertThat(board.timeLeft(due)).isEqualTo("24 hours left");
        assertThat(board.timeLeft(due.minus(Duration.ofMinutes(24 * 60 - 30)))).isEqualTo("less than an hour left");
        assertThat(board.timeLeft(due.minus(Duration.ofHours(27)))).isEqualTo("overdue for 3 hours");
        assertThat(board.timeLeft(due.minus(Duration.ofDays(4)))).isEqualTo("overdue for 3 days");
        var arabic = people.signedInAs(roles.coordinator(), () -> boards.mine(Locale.forLanguageTag("ar")));
        assertThat(arabic.timeLeft(arabic.now().plus(Duration.ofHours(2)).plusSeconds(1)))
                .isEqualTo("الوقت الباقي: ساعتان");
    }

    @Test
    void theTargetIsSetByThoseWhoRunTheCohort() {
        for (PersonId allowed : List.of(roles.staff(), roles.coordinator(), roles.administrator())) {
            people.signedInAs(allowed, () -> targets.set(course.cohort(), 36));
        }
        assertThat(people.signedInAs(roles.staff(), () -> targets.hours(course.cohort())))
                .contains(36);
        for (PersonId refused : List.of(roles.tutorOfGroup(), roles.tutorOfCohort(), roles.tutorOfInstitute(), ann)) {
            assertThatThrownBy(() -> people.signedInAs(refused, () -> targets.set(course.cohort(), 1)))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> people.signedInAs(refused, () -> targets.drop(course.cohort())))
                    .isInstanceOf(Refusal.NotPermitted.class);
        }
        roles.eachOutsider(outsider -> assertThatThrownBy(
                        () -> people.signedInAs(outsider, () -> targets.set(course.cohort(), 1)))
                .isInstanceOf(Refusal.NotPermitted.class));
        for (int wrong : List.of(0, -1, 721)) {
            assertThatThrownBy(() -> people.signedInAs(roles.staff(), () -> targets.set(course.cohort(), wrong)))
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    private void after(Duration time) {
        clock.forward(time);
        escalations.look();
    }

    private List<Mailbox.Received> toldTo(PersonId person) {
        return mails.of(people.emailOf(person)).stream()
                .filter(mail -> mail.subject().contains("for an answer"))
                .toList();
    }

    private Published asked(PersonId by, String title) {
        return people.signedInAs(
                by,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        title,
                        "How?",
                        null,
                        DiscussionFixture.anyKey())));
    }
}
