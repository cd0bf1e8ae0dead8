package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ReadingModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    Moderation moderation;

    @Autowired
    UnreadPosts unreadPosts;

    @Autowired
    Memberships memberships;

    @Autowired
    Contributions contributions;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;

    @BeforeEach
    void aCohortWithTwoLearners() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
    }

    @Test
    void postsOfOthersAreUnreadUntilTheyAreRead() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Reading");
        talk.replied(opening, ann, "Two");
        talk.replied(opening, ann, "Three");

        assertThat(unread(ben, opening)).isEqualTo(3);
        assertThat(unread(ann, opening)).isZero();
        assertThat(markRead(ben, opening, 2)).isEqualTo(1);
        assertThat(unread(ben, opening)).isEqualTo(1);
        assertThat(markRead(ben, opening, 1)).as("never back").isEqualTo(1);
        assertThat(markRead(ben, opening, 99)).as("not beyond the end").isZero();
        talk.replied(opening, ann, "Four");
        assertThat(unread(ben, opening)).isEqualTo(1);
    }

    @Test
    void oneOwnPostDoesNotMarkReadWhatStandsBeforeIt() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "In between");
        talk.replied(opening, ann, "Not read by Ben");
        talk.replied(opening, ben, "Said without reading");

        assertThat(unread(ben, opening)).isEqualTo(2);
        assertThat(unread(ann, opening)).isEqualTo(1);
    }

    @Test
    void unreadCountsAreWhatAFreshCountSays() {
        Random random = new Random(20260401);
        List<PersonId> learners = IntStream.range(0, 6)
                .mapToObj(_ -> talk.learner(course.cohort()))
                .toList();
        List<Published> openings = new ArrayList<>();
        List<Published> posts = new ArrayList<>();
        for (int step = 0; step < 160; step++) {
            PersonId person = learners.get(random.nextInt(learners.size()));
            switch (openings.isEmpty() ? 0 : random.nextInt(10)) {
                case 0 -> {
                    var topic = course.topics().get(random.nextInt(3));
                    Published opening = talk.started(course.cohort(), topic, person, "No. " + step);
                    openings.add(opening);
                    posts.add(opening);
                }
                case 1, 2, 3 ->
                    posts.add(talk.replied(openings.get(random.nextInt(openings.size())), person, "Step " + step));
                case 4, 5, 6 -> {
                    Published opening = openings.get(random.nextInt(openings.size()));
                    markRead(person, opening, 1 + random.nextInt(8));
                }
                case 7 -> moderate(posts.get(random.nextInt(posts.size())), true);
                case 8 -> moderate(posts.get(random.nextInt(posts.size())), false);
                default -> deleteByItsAuthor(posts.get(random.nextInt(posts.size())));
            }
            sql.sql("update post set posted_at = posted_at - interval 1 hour where author_id = ?")
                    .param(person.value())
                    .update();
        }

        for (PersonId reader : learners) {
            Map<UUID, Integer> counted = countAfresh(reader);
            for (var topic : course.topics()) {
                List<DiscussionEntry> entries = people.signedInAs(
                        reader, () -> pages.topic(course.cohort(), topic).list().entries());
                assertThat(entries)
                        .allSatisfy(entry -> assertThat(entry.unread())
                                .as(entry.title())
                                .isEqualTo(counted.getOrDefault(entry.id().value(), 0)));
                assertThat(byTopic(reader).getOrDefault(topic, 0))
                        .isEqualTo(entries.stream()
                                .mapToInt(DiscussionEntry::unread)
                                .sum());
            }
            assertThat(contributions.postsByTopic(course.cohort(), reader).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(sql.sql("select count(*) from post where author_id = ? and deleted_at is null"
                                    + " and hidden_at is null")
                            .param(reader.value())
                            .query(Integer.class)
                            .single());
        }
    }

    @Test
    void answersToMeLeadToTheUnreadPost() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Who knows?");
        Published reply = talk.replied(opening, ben, "I do");
        talk.replied(opening, ann, "Tell us", reply.post());
        Published further = talk.replied(opening, talk.learner(course.cohort(), "Cem"), "To Ann");

        var forAnn = people.signedInAs(ann, () -> unreadPosts.answersToMe(5));
        var forBen = people.signedInAs(ben, () -> unreadPosts.answersToMe(5));

        assertThat(forAnn).extracting(UnreadPosts.AnswerToMe::post).containsExactly(further.post(), reply.post());
        assertThat(forAnn).extracting(UnreadPosts.AnswerToMe::authorName).containsExactly("Cem", "Ben");
        assertThat(forBen).extracting(UnreadPosts.AnswerToMe::authorName).containsExactly("Ann");
        people.signedInAs(ann, () -> pages.markRead(opening.discussion(), 99));
        assertThat(people.signedInAs(ann, () -> unreadPosts.answersToMe(5))).isEmpty();
    }

    @Test
    void myDiscussionsAreThoseIHaveWrittenIn() {
        Published mine = talk.started(course.cohort(), course.topic(), ann, "Mine");
        talk.started(course.cohort(), course.topic(), ben, "Not mine");
        talk.replied(mine, ben, "New");

        var discussionsOfAnn = people.signedInAs(ann, () -> unreadPosts.inMyDiscussions(5));

        assertThat(discussionsOfAnn)
                .extracting(UnreadPosts.MyDiscussion::title, UnreadPosts.MyDiscussion::unread)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Mine", 1));
    }

    @Test
    void whoHasLeftACohortHearsNoMoreOfIt() {
        Published mine = talk.started(course.cohort(), course.topic(), ann, "Mine");
        talk.replied(mine, ben, "New");
        sql.sql("update enrolment set status = 'WITHDRAWN' where person_id = ?")
                .param(ann.value())
                .update();

        assertThat(people.signedInAs(ann, () -> unreadPosts.inMyDiscussions(5))).isEmpty();
        assertThat(people.signedInAs(ann, () -> unreadPosts.answersToMe(5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void aPageOfPostsCostsTheSameHoweverLongTheDiscussionIs(int posts) {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Long");
        fill(opening, posts);

        Runnable aPage = () -> pages.posts(opening.discussion(), new PostsFrom.FirstUnread());
        Runnable theTopic = () -> pages.topic(course.cohort(), course.topic());
        Runnable theContents = () -> unreadPosts.byTopic(membership(ben));
        Stream.of(aPage, theTopic, theContents).forEach(warmingTheOutline -> selectsOf(ben, warmingTheOutline));

        // One of the topic's is what is talked about in the text of the lesson.
        // One of the page's is the reactions to its posts.
        // One of the page's is whether the reader has a duty in the topic, and so may moderate what stands there.
        assertThat(Stream.of(aPage, theTopic, theContents).map(work -> selectsOf(ben, work)))
                .containsExactly(9, 7, 5);
        assertThat(page(ben, opening, new PostsFrom.FirstUnread()).posts()).hasSize(Math.min(posts, 30));
        assertThat(page(ben, opening, new PostsFrom.FirstUnread()).discussion().unread())
                .isEqualTo(posts);
    }

    @Test
    void aLongDiscussionOpensWhereReadingStopped() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Long");
        fill(opening, 500);
        markRead(ben, opening, 200);
        PostId middle = new PostId(sql.sql("select id from post where discussion_id = ? and position = 333")
                .param(opening.discussion().value())
                .query((row, _) -> Sql.uuid(row, 1))
                .single());

        assertThat(positions(ben, opening, new PostsFrom.FirstUnread()))
                .startsWith(199)
                .hasSize(30);
        assertThat(positions(ben, opening, new PostsFrom.Around(middle)))
                .contains(333)
                .hasSize(30);
        assertThat(positions(ben, opening, new PostsFrom.Before(199)))
                .startsWith(169)
                .endsWith(198);
        assertThat(positions(ben, opening, new PostsFrom.Before(5))).containsExactly(1, 2, 3, 4);
        assertThat(positions(ben, opening, new PostsFrom.Position(490)))
                .startsWith(490)
                .endsWith(500);
        assertThat(positions(ben, opening, new PostsFrom.Last()))
                .startsWith(471)
                .endsWith(500);
        markRead(ben, opening, 500);
        assertThat(positions(ben, opening, new PostsFrom.FirstUnread())).endsWith(500);
    }

    @Test
    void discussionsComePageByPageNewestActivityFirstEachOnce() {
        for (int number = 1; number <= 45; number++) {
            PersonId starter = number % 15 == 1 ? talk.learner(course.cohort()) : ann;
            talk.started(course.cohort(), course.topic(), starter, "No. " + number);
            sql.sql("update post set posted_at = posted_at - interval 1 hour where author_id = ?")
                    .param(starter.value())
                    .update();
        }

        List<String> titles = new ArrayList<>();
        DiscussionList list = people.signedInAs(
                ben, () -> pages.topic(course.cohort(), course.topic()).list());
        int rounds = 1;
        while (true) {
            list.entries().forEach(entry -> titles.add(entry.title()));
            if (list.more().isEmpty()) {
                break;
            }
            var after = list.more().get();
            list = people.signedInAs(
                    ben, () -> pages.list(course.cohort(), course.topic(), DiscussionChoice.ALL, Optional.of(after)));
            rounds++;
        }

        assertThat(rounds).isEqualTo(3);
        assertThat(titles)
                .doesNotHaveDuplicates()
                .hasSize(45)
                .startsWith("No. 45", "No. 44")
                .endsWith("No. 1");
    }

    private void moderate(Published post, boolean hide) {
        people.signedInAs(people.withRole(Role.TUTOR, Scope.of(course.institute())), () -> {
            try {
                if (hide) {
                    moderation.hide(post.post(), "Any reason");
                } else {
                    moderation.restore(post.post());
                }
            } catch (Refusal.NotFound gone) {
                // A deleted post is beyond moderation.
            }
        });
    }

    private void deleteByItsAuthor(Published post) {
        PersonId author = new PersonId(sql.sql("select author_id from post where id = ?")
                .param(post.post().value())
                .query((row, _) -> Sql.uuid(row, 1))
                .single());
        people.signedInAs(author, () -> {
            try {
                discussions.delete(post.post());
            } catch (Refusal.Invalid answered) {
                // What others have answered stays.
            }
        });
    }

    /** Unread posts by discussion, counted from the posts themselves. */
    private Map<UUID, Integer> countAfresh(PersonId reader) {
        return sql
                .sql("""
                        select p.discussion_id, count(*) from post p
                            join discussion d on d.id = p.discussion_id
                            left join discussion_reading r on r.discussion_id = d.id and r.person_id = :reader
                        where d.cohort_id = :cohort and p.deleted_at is null and p.hidden_at is null and p.author_id <> :reader
                            and p.position > coalesce(r.last_position, 0)
                        group by p.discussion_id""")
                .param("reader", reader.value())
                .param("cohort", course.cohort().value())
                .query((row, _) -> Map.entry(Sql.uuid(row, 1), row.getInt(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds posts of Ann by the shortest way until there are this many. */
    private void fill(Published opening, int posts) {
        sql.sql("""
                        insert into post (id, discussion_id, position, author_id, addressed_to_id, send_key, markdown, html,
                            posted_at)
                        select uuid(), :discussion, seq, :author, :author, uuid(), 'x', '<p>x</p>', now(6)
                        from seq_2_to_20000 where seq <= :posts""")
                .param("discussion", opening.discussion().value())
                .param("author", ann.value())
                .param("posts", posts)
                .update();
        sql.sql("update discussion set post_count = :posts, visible_count = :posts where id = :id")
                .param("posts", posts)
                .param("id", opening.discussion().value())
                .update();
    }

    private int selectsOf(PersonId reader, Runnable work) {
        return people.signedInAs(
                reader,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    int before = selects();
                    work.run();
                    return selects() - before - 1;
                }));
    }

    private int selects() {
        return sql.sql("show session status like 'Com_select'")
                .query((row, _) -> row.getInt(2))
                .single();
    }

    private Membership membership(PersonId person) {
        return people.signedInAs(person, () -> memberships.require(course.cohort()));
    }

    private Map<org.banyan.curriculum.TopicId, Integer> byTopic(PersonId reader) {
        return unreadPosts.byTopic(membership(reader));
    }

    private PostPage page(PersonId reader, Published discussion, PostsFrom from) {
        return people.signedInAs(reader, () -> pages.posts(discussion.discussion(), from));
    }

    private List<Integer> positions(PersonId reader, Published discussion, PostsFrom from) {
        return page(reader, discussion, from).posts().stream()
                .map(PostEntry::position)
                .toList();
    }

    private int unread(PersonId reader, Published discussion) {
        return page(reader, discussion, new PostsFrom.FirstUnread())
                .discussion()
                .unread();
    }

    private int markRead(PersonId reader, Published discussion, int position) {
        return people.signedInAs(reader, () -> pages.markRead(discussion.discussion(), position));
    }
}
