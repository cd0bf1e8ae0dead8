package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RearrangingModuleTest {

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
    DiscussionPages pages;

    @Autowired
    Rearranging rearranging;

    @Autowired
    Moderation moderation;

    @Autowired
    Chairing chairing;

    @Autowired
    UnreadPosts unreadPosts;

    @Autowired
    Memberships memberships;

    @Autowired
    Mailbox mails;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    GroupId group;
    TutoringFixture.Roles roles;

    @BeforeEach
    void aCohort() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        group = tutoring.group(course, "Group 1", ann);
        roles = tutoring.roles(course, group);
    }

    @Test
    void aSplitLeavesWhatWasUnreadUnreadAndOldLinksLeadThere() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Wells");
        talk.replied(opening, ben, "Two");
        Published third = talk.replied(opening, ann, "Three");
        Published fourth = talk.replied(opening, ben, "Four", third.post());
        markRead(roles.staff(), opening, 3);

        DiscussionId pumps = split(roles.tutorOfGroup(), third, "Pumps");

        PostPage there = lookAt(roles.staff(), opening.discussion(), fourth.post());
        assertThat(there.discussion().id()).isEqualTo(pumps);
        assertThat(there.discussion().title()).isEqualTo("Pumps");
        assertThat(there.discussion().openedBy()).isEqualTo(ann);
        assertThat(there.posts()).extracting(PostEntry::position).containsExactly(1, 2);
        assertThat(there.discussion().unread()).isEqualTo(1);
        PostPage here =
                people.signedInAs(roles.staff(), () -> pages.posts(opening.discussion(), new PostsFrom.FirstUnread()));
        assertThat(here.posts()).hasSize(2);
        assertThat(here.discussion().unread()).isZero();
        assertThat(here.discussion().lastPostBy()).isEqualTo(ben);
    }

    @Test
    void aMergedDiscussionLeadsToTheOneItIsPartOf() {
        Published wells = talk.started(course.cohort(), course.topic(), ann, "Wells");
        Published pumps = talk.started(course.cohort(), course.topic(), ann, "Pumps");
        Published more = talk.replied(pumps, ben, "More of pumps");
        Published water = talk.started(course.cohort(), course.topic(), ann, "Water");

        merge(roles.coordinator(), pumps, wells);
        merge(roles.coordinator(), wells, water);

        assertThat(lookAt(ben, pumps.discussion(), more.post()).discussion().id())
                .isEqualTo(water.discussion());
        assertThat(people.signedInAs(ben, () -> pages.posts(pumps.discussion(), new PostsFrom.Last()))
                        .posts())
                .extracting(PostEntry::id)
                .containsExactly(water.post(), wells.post(), pumps.post(), more.post());
        assertThat(titles(ben, course.topic())).containsExactly("Water");
        Published reply = talk.replied(pumps, ben, "Said to the old address");
        assertThat(reply.discussion()).isEqualTo(water.discussion());
        assertThat(reply.position()).isEqualTo(5);
        assertThat(markRead(roles.staff(), pumps, 2))
                .as("a position there says nothing here")
                .isEqualTo(5);
    }

    @Test
    void aMovedDiscussionIsInTheOtherTopicAndNowhereElse() {
        Published wells = talk.started(course.cohort(), course.topic(), ann, "Wells");
        people.signedInAs(roles.coordinator(), () -> chairing.pin(wells.discussion()));
        TopicId other = course.topics().get(1);

        people.signedInAs(roles.tutorOfGroup(), () -> rearranging.move(wells.discussion(), other));

        assertThat(titles(ben, course.topic())).isEmpty();
        assertThat(titles(ben, other)).containsExactly("Wells");
        PostPage page = lookAt(ben, wells.discussion(), wells.post());
        assertThat(page.topic()).isEqualTo(other);
        assertThat(page.discussion().pinned()).isFalse();
        assertThat(people.signedInAs(ben, () -> rearranging.address(wells.discussion())))
                .isEqualTo("/learn/" + course.cohort().value() + "/topic-2?discussion="
                        + wells.discussion().value());
        assertThat(unread(ben)).containsExactlyEntriesOf(Map.of(other, 1));
    }

    @Test
    void everybodyWhoWroteThereIsToldButNotWhoDidIt() {
        Published wells = talk.started(course.cohort(), course.topic(), ann, "Wells");
        Published reply = talk.replied(wells, ben, "Two");
        talk.replied(wells, roles.coordinator(), "Three");
        PersonId silent = tutoring.learner(course.cohort(), "Silent");

        DiscussionId pumps = split(roles.coordinator(), reply, "Pumps");

        for (PersonId told : List.of(ann, ben)) {
            assertThat(mails.of(people.emailOf(told))).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("“Wells” has a new place");
                assertThat(mail.paragraphs()).contains("“Pumps”");
                assertThat(mail.path()).endsWith("?discussion=" + pumps.value());
            });
        }
        assertThat(mails.of(people.emailOf(silent))).isEmpty();
        assertThat(mails.of(people.emailOf(roles.coordinator()))).isEmpty();
        assertThat(sql.sql("select count(*) from audit_entry where action = 'discussion.split' and subject_id = ?")
                        .param(wells.discussion().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAcceptedAnswerThatGoesAwayIsNoLongerAccepted() {
        Published question = people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        "Who knows?",
                        "How?",
                        null,
                        DiscussionFixture.anyKey())));
        Published answer = talk.replied(question, ben, "I do");
        people.signedInAs(ann, () -> chairing.accept(answer.post()));

        split(roles.coordinator(), answer, "An answer");

        assertThat(lookAt(ann, question.discussion(), question.post())
                        .discussion()
                        .accepted())
                .isNull();
    }

    @Test
    void wordsOfTheLessonGoWithAMergedDiscussionAndStayBehindWithAMove() {
        Published wells = talk.started(course.cohort(), course.topic(), ann, "Wells");
        Published pumps = talk.started(course.cohort(), course.topic(), ann, "Pumps");
        sql.sql("""
                        insert into discussion_anchor (discussion_id, cohort_id, topic_id, state, language, course_version_id,
                            tried_version_id, start_block, start_at, end_block, end_at, exact, prefix, suffix, first_exact,
                            first_version_id, placed_at)
                        values (:pumps, :cohort, :topic, 'PLACED', 'en', :version, :version, 'b1', 0, 'b1', 3, 'Any', '',
                            ' words', 'Any', :version, now(6))""")
                .param("pumps", pumps.discussion().value())
                .param("cohort", course.cohort().value())
                .param("topic", course.topic().value())
                .param("version", course.version().value())
                .update();

        merge(roles.staff(), pumps, wells);
        assertThat(anchorOf(wells)).isEqualTo("PLACED");
        assertThat(anchorOf(pumps)).isEmpty();

        people.signedInAs(
                roles.staff(),
                () -> rearranging.move(wells.discussion(), course.topics().get(1)));
        assertThat(anchorOf(wells)).isEqualTo("DETACHED");
    }

    private String anchorOf(Published opening) {
        return sql.sql("select state from discussion_anchor where discussion_id = ?")
                .param(opening.discussion().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void nobodyElseMayRearrange() {
        Published wells = talk.started(course.cohort(), course.topic(), ann, "Wells");
        Published reply = talk.replied(wells, ben, "Two");
        Published ofBen = talk.started(course.cohort(), course.topic(), ben, "Of Ben");
        List<PersonId> refused = new ArrayList<>(List.of(ann, ben));
        refused.addAll(roles.outsiders());

        for (PersonId person : refused) {
            assertRefused(() -> split(person, reply, "No"));
            assertRefused(() -> merge(person, wells, ofBen));
            assertRefused(() -> people.signedInAs(
                    person,
                    () -> rearranging.move(wells.discussion(), course.topics().get(1))));
            assertRefused(
                    () -> people.signedInAs(person, () -> rearranging.choices(wells.discussion(), Locale.ENGLISH)));
        }
        assertRefused(() -> merge(roles.tutorOfGroup(), wells, ofBen));
        assertThatThrownBy(() -> split(roles.staff(), wells, "First")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> split(roles.staff(), reply, " ")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> merge(roles.staff(), wells, wells)).isInstanceOf(Refusal.Invalid.class);
        CourseFixture.Taught elsewhere = courses.anyCourse();
        assertThatThrownBy(() ->
                        people.signedInAs(roles.staff(), () -> rearranging.move(wells.discussion(), elsewhere.topic())))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(people.signedInAs(
                        roles.tutorOfGroup(), () -> rearranging.choices(wells.discussion(), Locale.ENGLISH)))
                .satisfies(choices -> {
                    assertThat(choices.discussions())
                            .extracting(Rearranging.Choice::name)
                            .containsExactly("Of Ben");
                    assertThat(choices.topics()).hasSize(2);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {20260401, 7, 4711})
    void afterAnyHistoryTheCountsAreWhatPlainSqlSaysAndOldLinksLeadToTheirPosts(long seed) {
        Random random = new Random(seed);
        List<PersonId> learners = IntStream.range(0, 5)
                .mapToObj(_ -> talk.learner(course.cohort()))
                .toList();
        List<Published> openings = new ArrayList<>();
        List<Published> posts = new ArrayList<>();
        int rearranged = 0;
        for (int step = 0; step < 120; step++) {
            PersonId person = learners.get(random.nextInt(learners.size()));
            switch (openings.size() < 4 ? 0 : random.nextInt(12)) {
                case 0 -> {
                    TopicId topic = course.topics().get(random.nextInt(2));
                    Published opening = talk.started(course.cohort(), topic, person, "No. " + step);
                    openings.add(opening);
                    posts.add(opening);
                }
                case 1, 2, 3, 4 -> posts.add(talk.replied(any(openings, random), person, "Step " + step));
                case 5, 6, 7 -> {
                    Published opening = any(openings, random);
                    DiscussionId now = lookAt(person, opening.discussion(), opening.post())
                            .discussion()
                            .id();
                    int position = 1 + random.nextInt(8);
                    people.signedInAs(person, () -> pages.markRead(now, position));
                }
                case 8 -> moderate(any(posts, random), random.nextBoolean());
                default -> rearranged += rearrange(learners, posts, random) ? 1 : 0;
            }
            sql.sql("update post set posted_at = posted_at - interval 1 hour where author_id = ?")
                    .param(person.value())
                    .update();
        }

        assertThat(rearranged).isGreaterThan(8);
        assertCountsAreExact(learners);
        posts.forEach(post -> assertThat(lookAt(learners.getFirst(), post.discussion(), post.post())
                        .posts())
                .extracting(PostEntry::id)
                .contains(post.post()));
    }

    /** Splits, merges or moves something; nothing that was unread is read by it, and a split changes nothing at all. */
    private boolean rearrange(List<PersonId> learners, List<Published> posts, Random random) {
        Map<PersonId, Set<UUID>> before = unreadOf(learners);
        Published post = any(posts, random);
        int deed = random.nextInt(3);
        try {
            switch (deed) {
                case 0 -> split(roles.staff(), post, "Split");
                case 1 -> merge(roles.staff(), post, any(posts, random));
                default ->
                    people.signedInAs(
                            roles.staff(),
                            () -> rearranging.move(
                                    post.discussion(), course.topics().get(random.nextInt(2))));
            }
        } catch (Refusal.Invalid _) {
            return false;
        }
        Map<PersonId, Set<UUID>> after = unreadOf(learners);
        learners.forEach(learner -> {
            assertThat(after.get(learner)).containsAll(before.getOrDefault(learner, Set.of()));
            if (deed != 1) {
                assertThat(after.get(learner)).isEqualTo(before.get(learner));
            }
        });
        return true;
    }

    private Map<PersonId, Set<UUID>> unreadOf(List<PersonId> learners) {
        Map<PersonId, Set<UUID>> unread = new HashMap<>();
        learners.forEach(learner -> unread.put(
                learner,
                new HashSet<>(sql.sql("""
                                select p.id from post p join discussion d on d.id = p.discussion_id
                                    left join discussion_reading r on r.discussion_id = d.id and r.person_id = :reader
                                where d.cohort_id = :cohort and p.author_id <> :reader and p.deleted_at is null
                                    and p.hidden_at is null and p.position > coalesce(r.last_position, 0)""")
                        .param("reader", learner.value())
                        .param("cohort", course.cohort().value())
                        .query((row, _) -> Sql.uuid(row, 1))
                        .list())));
        return unread;
    }

    private void assertCountsAreExact(List<PersonId> learners) {
        unreadOf(learners).forEach((learner, unread) -> {
            assertThat(unread(learner).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(unread.size());
            for (TopicId topic : course.topics()) {
                people.signedInAs(learner, () -> pages.topic(course.cohort(), topic))
                        .list()
                        .entries()
                        .forEach(entry -> {
                            List<UUID> fresh = sql.sql("select id from post where discussion_id = ?")
                                    .param(entry.id().value())
                                    .query((row, _) -> Sql.uuid(row, 1))
                                    .list();
                            assertThat(entry.unread()).isEqualTo((int)
                                    fresh.stream().filter(unread::contains).count());
                        });
            }
        });
        assertThat(sql.sql("""
                        select count(*) from discussion d where d.cohort_id = ? and (
                            d.post_count <> (select count(*) from post p where p.discussion_id = d.id)
                            or d.post_count <> (select coalesce(max(p.position), 0) from post p where p.discussion_id = d.id)
                            or d.visible_count <> (select count(*) from post p where p.discussion_id = d.id
                                and p.deleted_at is null and p.hidden_at is null))""")
                        .param(course.cohort().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void moderate(Published post, boolean hide) {
        people.signedInAs(roles.staff(), () -> {
            if (hide) {
                moderation.hide(post.post(), "Any reason");
            } else {
                moderation.restore(post.post());
            }
        });
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.NotPermitted.class);
    }

    private DiscussionId split(PersonId person, Published from, String title) {
        return people.signedInAs(person, () -> rearranging.split(from.post(), title));
    }

    private void merge(PersonId person, Published from, Published into) {
        people.signedInAs(person, () -> rearranging.merge(from.discussion(), into.discussion()));
    }

    private PostPage lookAt(PersonId person, DiscussionId discussion, PostId post) {
        return people.signedInAs(person, () -> pages.posts(discussion, new PostsFrom.Around(post)));
    }

    private int markRead(PersonId person, Published opening, int position) {
        return people.signedInAs(person, () -> pages.markRead(opening.discussion(), position));
    }

    private List<String> titles(PersonId person, TopicId topic) {
        return people.signedInAs(
                person,
                () -> pages.topic(course.cohort(), topic).list().entries().stream()
                        .map(DiscussionEntry::title)
                        .toList());
    }

    private Map<TopicId, Integer> unread(PersonId person) {
        return people.signedInAs(person, () -> unreadPosts.byTopic(memberships.require(course.cohort())));
    }
}
