package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoards;
import org.banyan.tutoring.TutoringFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class LedTopicsModuleTest {

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
    FacilitationDuties duties;

    @Autowired
    TutorBoards boards;

    @Autowired
    LedTopics topics;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    PersonId cem;
    PersonId peer;
    GroupId group;
    PersonId coordinator;

    @BeforeEach
    void aCohortWithAPeerTutor() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        cem = tutoring.learner(course.cohort(), "Cem");
        peer = tutoring.learner(course.cohort(), "Peer");
        group = tutoring.group(course, "Group 1", ann, cem);
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void aDiscussionHasOneVoiceUntilSomebodyElseWrites() {
        onDuty(null);
        Published alone = talk.started(course.cohort(), course.topic(), ann, "Alone");
        talk.replied(alone, ann, "Still me");
        Published joined = talk.started(course.cohort(), course.topic(), ann, "Joined");
        talk.started(course.cohort(), course.topics().get(1), ann, "Other topic");
        talk.started(course.cohort(), course.topic(), peer, "My own");
        assertThat(oneVoice(peer)).containsExactly("Alone", "Joined");

        Published reply = talk.replied(joined, ben, "Me too");
        assertThat(oneVoice(peer)).containsExactly("Alone");

        people.signedInAs(ben, () -> discussions.delete(reply.post()));
        assertThat(oneVoice(peer)).containsExactly("Alone", "Joined");
        assertThat(oneVoice(ann)).isEmpty();
        assertThat(oneVoice(coordinator)).isEmpty();
    }

    @Test
    void whoHasNotWrittenInTheTopicHasNotBeenHeardThere() {
        onDuty(null);
        talk.started(course.cohort(), course.topics().get(1), ben, "Elsewhere");
        Published alone = talk.started(course.cohort(), course.topic(), ann, "Here");

        assertThat(notHeard(peer, 9)).singleElement().satisfies(topic -> {
            assertThat(topic.topic()).isEqualTo(course.topic());
            assertThat(topic.names()).containsExactly("Ben", "Cem");
            assertThat(topic.all()).isEqualTo(2);
        });
        assertThat(notHeard(peer, 1)).singleElement().satisfies(topic -> {
            assertThat(topic.names()).containsExactly("Ben");
            assertThat(topic.all()).isEqualTo(2);
        });
        people.signedInAs(ann, () -> discussions.delete(alone.post()));
        assertThat(notHeard(peer, 9).getFirst().names()).containsExactly("Ann", "Ben", "Cem");
    }

    @Test
    void aDutyForAGroupLooksAtThatGroupOnly() {
        onDuty(group);
        talk.started(course.cohort(), course.topic(), ann, "Of the group");
        talk.started(course.cohort(), course.topic(), ben, "Of nobody");

        assertThat(oneVoice(peer)).containsExactly("Of the group");
        assertThat(notHeard(peer, 9).getFirst().names()).containsExactly("Cem");
    }

    @Test
    void theyCostOneQueryEachHoweverManyThereAre() {
        onDuty(null);
        Selects selects = new Selects(transactions, sql);
        TutorBoard board = board(peer);
        Runnable alone = () -> topics.oneVoice(board.places(), 20);
        Runnable silent = () -> topics.notHeard(board.places(), 20);
        IntStream.range(0, 15).forEach(number -> {
            PersonId learner = talk.learner(course.cohort());
            talk.started(course.cohort(), course.topic(), learner, "No. " + number);
        });
        tutoring.learners(course.cohort(), 15);

        assertThat(people.signedInAs(peer, () -> selects.during(alone))).isEqualTo(1);
        assertThat(people.signedInAs(peer, () -> selects.during(silent))).isEqualTo(1);
        assertThat(oneVoice(peer)).hasSize(15);
        assertThat(notHeard(peer, 4).getFirst().all()).isEqualTo(18);
    }

    private void onDuty(@Nullable GroupId of) {
        people.signedInAs(
                coordinator,
                () -> duties.give(new GiveDuty(
                        course.cohort(),
                        course.topic(),
                        of,
                        peer,
                        duties.today(),
                        duties.today().plusDays(6),
                        true)));
    }

    private TutorBoard board(PersonId person) {
        return people.signedInAs(person, () -> boards.mine(Locale.ENGLISH));
    }

    private List<String> oneVoice(PersonId person) {
        TutorBoard board = board(person);
        return people.signedInAs(
                person,
                () -> topics.oneVoice(board.places(), 20).stream()
                        .map(LedTopics.OneVoice::title)
                        .toList());
    }

    private List<LedTopics.NotHeard> notHeard(PersonId person, int names) {
        TutorBoard board = board(person);
        return people.signedInAs(person, () -> topics.notHeard(board.places(), names));
    }
}
