package org.banyan.discussion.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.banyan.courier.Inbox;
import org.banyan.courier.Why;
import org.banyan.discussion.DiscussionChoice;
import org.banyan.discussion.DiscussionEntry;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.Published;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class FollowingModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    DiscussionPages pages;

    @Autowired
    Moderation moderation;

    @Autowired
    Following following;

    @Autowired
    Inbox inbox;

    @Autowired
    DiscussionNewsSource source;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;

    @BeforeEach
    void aCohortWithTwoLearners() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann Smith");
        ben = talk.learner(course.cohort(), "Ben");
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void whoTakesPartFollowsAndAnAnswerSaysSo() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        talk.replied(opening, ben, "I do");

        Inbox.Entry entry = told(ann, 1).getFirst();

        assertThat(entry.why()).isEqualTo(Why.ANSWER);
        assertThat(entry.lead().title()).isEqualTo("Who knows?");
        assertThat(entry.lead().author()).isEqualTo("Ben");
        assertThat(entry.lead().where()).isEqualTo("Any course · Topic 1");
        assertThat(told(ben, 0)).isEmpty();
    }

    @Test
    void aWatchedCohortTellsOfEveryPostAndAMutedDiscussionOfNone() {
        PersonId zoe = talk.learner(course.cohort(), "Zoe");
        people.signedInAs(zoe, () -> following.choose(course.cohort(), Level.WATCH));
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        told(zoe, 1);
        people.signedInAs(zoe, () -> following.choose(opening.discussion(), Level.MUTE));

        talk.replied(opening, ben, "I do, @Zoe");
        told(ann, 1);

        assertThat(told(zoe, 1).getFirst().unread()).isEqualTo(1);
        assertThat(people.signedInAs(zoe, () -> following.of(opening.discussion())))
                .isEqualTo(Level.MUTE);
        assertThat(people.signedInAs(zoe, () -> following.of(course.cohort(), course.topic())))
                .isEqualTo(new Following.TopicLevels(Level.WATCH, Level.WATCH));
    }

    @Test
    void whatIsToBeReadAfterPostingIsToldAfterPosting() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Kangaroos");
        sql.sql("update discussion set post_first = true, prompt_id = 'first' where id = ?")
                .param(opening.discussion().value())
                .update();
        List<UUID> items = List.of(opening.post().value());
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));

        assertThat(source.items(ben, Locale.ENGLISH, items)).isEmpty();
        assertThat(source.items(staff, Locale.ENGLISH, items)).hasSize(1);

        talk.replied(opening, ben, "I think so");
        assertThat(source.items(ben, Locale.ENGLISH, items)).hasSize(1);
    }

    @Test
    void aMentionReachesWhoTakesNoPart() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Any");

        talk.replied(opening, ben, "What do you say, @ann smith?");

        assertThat(told(ann, 1).getFirst().why()).isEqualTo(Why.MENTION);
    }

    @Test
    void readingADiscussionEmptiesTheInboxOfIt() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        talk.replied(opening, ben, "I do");
        talk.replied(opening, ben, "And more");
        assertThat(told(ann, 2).getFirst().unread()).isEqualTo(2);

        people.signedInAs(ann, () -> pages.markRead(opening.discussion(), 2));
        assertThat(unread(ann)).isEqualTo(1);

        people.signedInAs(ann, () -> inbox.open(opening.discussion().value()));
        assertThat(unread(ann)).isZero();
    }

    @Test
    void whatIsHiddenIsNotInTheInboxUntilItIsRestored() {
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        Published answer = talk.replied(opening, ben, "I do");
        told(ann, 1);

        people.signedInAs(staff, () -> moderation.hide(answer.post(), "Rude"));
        told(ann, 0);

        people.signedInAs(staff, () -> moderation.restore(answer.post()));
        told(ann, 1);
    }

    @Test
    void whoHasLeftTheCohortFindsNothingOfItInTheInbox() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        talk.replied(opening, ben, "I do");
        told(ann, 1);

        sql.sql("update enrolment set status = 'WITHDRAWN' where person_id = ?")
                .param(ann.value())
                .update();

        assertThat(people.signedInAs(ann, () -> inbox.part(Locale.ENGLISH, 0, 10))
                        .entries())
                .isEmpty();
        assertThat(unread(ann)).isZero();
    }

    @Test
    void theListOfWhatIsFollowedHoldsByTheSameRuleAsWhatIsTold() {
        Published mine = talk.started(course.cohort(), course.topic(), ann, "Mine");
        Published muted = talk.started(course.cohort(), course.topic(), ann, "Mine, muted");
        Published chosen = talk.started(course.cohort(), course.topic(), ben, "Chosen");
        Published other = talk.started(course.cohort(), course.topic(), ben, "Other");
        people.signedInAs(ann, () -> following.choose(muted.discussion(), Level.MUTE));
        people.signedInAs(ann, () -> following.choose(chosen.discussion(), Level.FOLLOW));

        assertThat(followed()).containsExactlyInAnyOrder(mine.discussion(), chosen.discussion());
        people.signedInAs(ann, () -> following.choose(course.cohort(), Level.WATCH));
        assertThat(followed()).containsExactlyInAnyOrder(mine.discussion(), chosen.discussion(), other.discussion());
        people.signedInAs(ann, () -> following.choose(course.cohort(), course.topic(), Level.MUTE));
        assertThat(followed()).containsExactly(chosen.discussion());
        for (Published each : List.of(mine, muted, chosen, other)) {
            Level level = people.signedInAs(ann, () -> following.of(each.discussion()));
            assertThat(followed().contains(each.discussion())).isEqualTo(level == Level.FOLLOW || level == Level.WATCH);
        }
    }

    private List<DiscussionId> followed() {
        return people.signedInAs(
                ann,
                () ->
                        pages
                                .list(course.cohort(), course.topic(), DiscussionChoice.FOLLOWED, Optional.empty())
                                .entries()
                                .stream()
                                .map(DiscussionEntry::id)
                                .toList());
    }

    @Test
    void theInboxTakesTheSameQueriesForOneDiscussionAndForMany() {
        talk.replied(talk.started(course.cohort(), course.topic(), ann, "One"), ben, "I do");
        told(ann, 1);
        int one = queriesOfTheInbox();
        for (int number = 0; number < 8; number++) {
            talk.replied(talk.started(course.cohort(), course.topic(), ann, "More"), ben, "I do");
        }
        told(ann, 9);

        assertThat(queriesOfTheInbox()).isEqualTo(one).isLessThanOrEqualTo(10);
    }

    private int queriesOfTheInbox() {
        return people.signedInAs(
                ann, () -> new Selects(transaction, sql).statementsDuring(() -> inbox.part(Locale.ENGLISH, 0, 10)));
    }

    @Test
    void onlyMembersChooseAndAsk() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> following.choose(course.cohort(), Level.WATCH))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> following.choose(course.cohort(), course.topic(), Level.WATCH))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> following.choose(opening.discussion(), Level.WATCH))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> following.of(opening.discussion())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> following.of(course.cohort(), course.topic()))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    /** What stands in the person's inbox once so much of it is unread. */
    private List<Inbox.Entry> told(PersonId person, int unread) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> unread(person) == unread);
        return people.signedInAs(person, () -> inbox.part(Locale.ENGLISH, 0, 10))
                .entries();
    }

    private int unread(PersonId person) {
        return people.signedInAs(person, inbox::unread);
    }
}
