package org.banyan.tutoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.ModerationQueue;
import org.banyan.discussion.Published;
import org.banyan.discussion.ReportKind;
import org.banyan.discussion.ReportedPost;
import org.banyan.discussion.ReportedPosts;
import org.banyan.discussion.StartDiscussion;
import org.banyan.discussion.WaitingQuestions;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.SilentLearners;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class TutorBoardModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    TutorBoards boards;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    Discussions discussions;

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationQueue queue;

    @Autowired
    WaitingQuestions questions;

    @Autowired
    SilentLearners silentLearners;

    @Autowired
    List<TutorBoardPanel> panels;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    GroupId one;
    GroupId two;
    PersonId tutorOfOne;
    PersonId coordinator;

    @BeforeEach
    void twoGroupsOfOne() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        one = tutoring.group(course, "Group 1", ann);
        two = tutoring.group(course, "Group 2", ben);
        tutorOfOne = people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, one.value()));
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void eachSeesTheQuestionsOfThoseTheyLeadOldestFirst() {
        Published first = asked(ann, 0, "First");
        clock.forward(Duration.ofHours(2));
        asked(ben, 0, "Second");
        asked(ben, 1, "Other topic");
        PersonId peer = tutoring.learner(course.cohort(), "Peer");
        as(coordinator, () -> duties.give(dutyOf(peer, null)));
        PersonId peerOfTwo = tutoring.learner(course.cohort(), "Peer of two");
        as(coordinator, () -> duties.give(dutyOf(peerOfTwo, two)));

        assertThat(waiting(coordinator)).containsExactly("First", "Second", "Other topic");
        assertThat(waiting(tutorOfOne)).containsExactly("First");
        assertThat(waiting(peer)).containsExactly("First", "Second");
        assertThat(waiting(peerOfTwo)).containsExactly("Second");
        assertThat(waiting(ann)).isEmpty();
        assertThat(waiting(people.anyPerson())).isEmpty();
        assertThat(people.signedInAs(
                        coordinator,
                        () -> questions.in(board(coordinator).places(), 10).getFirst()))
                .satisfies(question -> {
                    assertThat(question.discussion()).isEqualTo(first.discussion());
                    assertThat(question.asker()).isEqualTo("Ann");
                });
        clock.forward(Duration.ofDays(3));
        assertThat(waiting(peer)).as("after the duty").isEmpty();
    }

    @Test
    void aQuestionWaitsUntilSomebodyElseAnswersAndAgainWhenTheAskerAsksOn() {
        Published question = asked(ann, 0, "Who knows?");
        assertThat(waiting(coordinator)).hasSize(1);

        Published answer = talk.replied(question, ben, "I do");
        assertThat(waiting(coordinator)).isEmpty();

        talk.replied(question, ann, "And then?");
        assertThat(waiting(coordinator)).hasSize(1);

        talk.replied(question, ben, "Then this");
        as(ben, () -> discussions.delete(answer.post()));
        assertThat(waiting(coordinator)).isEmpty();
    }

    @Test
    void silentLearnersAreThoseOfWhomNothingWasHeardForAWeek() {
        enrolledLongAgo(course);
        talk.started(course.cohort(), course.topic(), ann, "Here I am");

        assertThat(silent(coordinator)).containsExactly("Ben");
        assertThat(silent(tutorOfOne)).isEmpty();
        clock.forward(Duration.ofDays(8));
        assertThat(silent(coordinator)).containsExactly("Ben", "Ann");
        assertThat(silent(tutorOfOne)).containsExactly("Ann");
        sql.sql("insert into last_place (cohort_id, person_id, topic_id, visited_at) values (?, ?, ?, ?)")
                .params(course.cohort().value(), ann.value(), course.topic().value(), clock.instant())
                .update();
        assertThat(silent(tutorOfOne)).isEmpty();
    }

    @Test
    void reportsAreShownToThoseWhoLeadTheAuthor() {
        Published post = talk.started(course.cohort(), course.topic(), ann, "Reported");
        as(ben, () -> moderation.report(post.post(), ReportKind.OTHER, "Look at this"));

        assertThat(reports(coordinator)).hasSize(1);
        assertThat(reports(tutorOfOne)).hasSize(1);
        assertThat(reports(people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, two.value()))))
                .isEmpty();
        assertThat(reports(ben)).isEmpty();
    }

    @Test
    void theBoardHasGroupsCohortsAndDuties() {
        as(coordinator, () -> duties.give(dutyOf(ann, null)));

        assertThat(board(tutorOfOne).groups())
                .extracting(TutorBoard.MyGroup::name, TutorBoard.MyGroup::members)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Group 1", 1));
        assertThat(board(tutorOfOne).wholeCohorts()).isEmpty();
        assertThat(board(coordinator).wholeCohorts())
                .extracting(CohortEntry::cohort)
                .containsExactly(course.cohort());
        assertThat(board(coordinator).runs(course.cohort())).isTrue();
        assertThat(board(tutorOfOne).runs(course.cohort())).isFalse();
        assertThat(board(ann).duties()).hasSize(1);
        assertThat(board(ann).places().hasLearners()).isFalse();
        assertThat(board(ben).isEmpty()).isTrue();
        assertThat(people.signedInAs(ann, () -> boards.hasOne())).isTrue();
        endedDaysAgo(ann, 14);
        assertThat(people.signedInAs(ann, () -> boards.hasOne())).isTrue();
        endedDaysAgo(ann, 15);
        assertThat(people.signedInAs(ann, () -> boards.hasOne())).isFalse();
        assertThat(people.signedInAs(ben, () -> boards.hasOne())).isFalse();
        assertThat(people.signedInAs(tutorOfOne, () -> boards.hasOne())).isTrue();
        assertThat(board(people.administrator()).wholeCohorts()).isNotEmpty();
    }

    private void endedDaysAgo(PersonId person, int days) {
        sql.sql("update facilitation_duty set from_day = ?, to_day = ? where person_id = ?")
                .params(duties.today().minusDays(days + 1L), duties.today().minusDays(days), person.value())
                .update();
    }

    @Test
    void theBoardCostsTheSameHoweverMuchThereIs() {
        Published question = asked(ann, 0, "One");
        as(ben, () -> moderation.report(question.post(), ReportKind.OTHER, "Look"));
        enrolledLongAgo(course);
        int small = selectsOfBoard(coordinator);

        CourseFixture.Taught other = courses.anyCourse();
        people.grant(
                coordinator,
                Role.COORDINATOR,
                Scope.of(Scope.Kind.COHORT, other.cohort().value()));
        tutoring.learners(other.cohort(), 15).forEach(learner -> {
            Published more = talk.started(other.cohort(), other.topic(), learner, "More");
            as(coordinator, () -> moderation.report(more.post(), ReportKind.OTHER, "Look"));
        });
        enrolledLongAgo(other);
        board(coordinator).nameOf(other.cohort());
        int large = selectsOfBoard(coordinator);

        System.out.println("Queries of the tutors' board: " + small + " small, " + large + " large");
        assertThat(small).isBetween(8, 19);
        assertThat(large).isEqualTo(small);
    }

    private void enrolledLongAgo(CourseFixture.Taught taught) {
        sql.sql("update enrolment set enrolled_at = enrolled_at - interval 20 day where cohort_id = ?")
                .param(taught.cohort().value())
                .update();
    }

    private int selectsOfBoard(PersonId person) {
        return people.signedInAs(
                person,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    int before = selects();
                    TutorBoard board = boards.mine(Locale.ENGLISH);
                    panels.forEach(panel -> panel.panel(board));
                    return selects() - before - 1;
                }));
    }

    private int selects() {
        return sql.sql("show session status like 'Com_select'")
                .query((row, _) -> row.getInt(2))
                .single();
    }

    private Published asked(PersonId by, int topic, String title) {
        return people.signedInAs(
                by,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topics().get(topic),
                        DiscussionKind.QUESTION,
                        title,
                        "How?",
                        null,
                        DiscussionFixture.anyKey())));
    }

    private GiveDuty dutyOf(PersonId person, GroupId group) {
        return new GiveDuty(
                course.cohort(),
                course.topic(),
                group,
                person,
                duties.today(),
                duties.today().plusDays(1),
                true);
    }

    private TutorBoard board(PersonId person) {
        return people.signedInAs(person, () -> boards.mine(Locale.ENGLISH));
    }

    private List<String> waiting(PersonId person) {
        return people.signedInAs(
                person,
                () -> questions.in(board(person).places(), 10).stream()
                        .map(WaitingQuestions.Waiting::title)
                        .toList());
    }

    private List<String> silent(PersonId person) {
        return people.signedInAs(
                person,
                () -> silentLearners.in(board(person).places(), 10).stream()
                        .map(SilentLearners.Silent::name)
                        .toList());
    }

    private List<ReportedPost> reports(PersonId person) {
        return people.signedInAs(
                person,
                () -> queue.page(board(person).places(), ReportedPosts.Pile.OPEN, 0)
                        .posts());
    }

    private void as(PersonId person, Runnable work) {
        people.signedInAs(person, work);
    }
}
