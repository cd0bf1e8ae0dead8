package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.discussion.search.Search;
import org.banyan.discussion.search.SearchFor;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PostFirstModuleTest {

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
    Reactions reactions;

    @Autowired
    Rearranging rearranging;

    @Autowired
    UnreadPosts unread;

    @Autowired
    LiveDiscussions live;

    @Autowired
    Search search;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    PersonId tutor;
    Published opening;

    @BeforeEach
    void aDiscussionOnAPromptThatIsAnsweredFirst() {
        course = courses.anyCourse();
        sql.sql("update topic_text set prompts = ? where topic_id = ?")
                .params(
                        "[{\"id\":\"first\",\"text\":\"Why?\",\"postFirst\":true},{\"id\":\"free\",\"text\":\"Where?\"}]",
                        course.topic().value())
                .update();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        tutor = people.withRole(Role.TUTOR, Scope.of(course.institute()));
        opening = started(ann, "first", "Because of kangaroos");
    }

    @Test
    void beforeTheirOwnPostLearnersSeeOnlyThatThereIsADiscussion() {
        DiscussionEntry listed = list(ben).getFirst();
        PostPage page = page(ben);

        assertThat(listed.closed()).isTrue();
        assertThat(listed.title()).isEmpty();
        assertThat(listed.unread()).isZero();
        assertThat(page.posts()).isEmpty();
        assertThat(page.discussion().title()).isEmpty();
        assertThat(unreadIn(ben)).isZero();
        assertThat(found(ben)).isZero();
        assertThatThrownBy(() -> people.signedInAs(ben, () -> pages.history(opening.post())))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> people.signedInAs(ben, () -> reactions.who(opening.post())))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> people.signedInAs(ben, () -> reactions.react(opening.post(), Reaction.THANKS, true)))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void whatIsSplitOffStaysClosedAndWhatIsMovedIsOpenToAll() {
        Published reply = talk.replied(opening, ann, "And more of kangaroos");

        DiscussionId rest = people.signedInAs(tutor, () -> rearranging.split(reply.post(), "The rest"));
        assertThat(list(ben)).allMatch(DiscussionEntry::closed);

        people.signedInAs(tutor, () -> rearranging.move(rest, course.topics().get(1)));
        assertThat(people.signedInAs(ben, () -> pages.posts(rest, new PostsFrom.FirstUnread()))
                        .posts())
                .hasSize(1);
    }

    @Test
    void nothingClosedIsMergedIntoWhatIsOpen() {
        Published free = started(ann, "free", "Where they live");

        assertThatThrownBy(() ->
                        people.signedInAs(tutor, () -> rearranging.merge(opening.discussion(), free.discussion())))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("merge-post-first");
    }

    @Test
    void helpfulPostsAreCountedWhereTheyHaveGone() {
        Published reply = talk.replied(opening, ann, "Very helpful");
        people.signedInAs(tutor, () -> reactions.react(reply.post(), Reaction.HELPFUL, true));

        DiscussionId rest = people.signedInAs(tutor, () -> rearranging.split(reply.post(), "The rest"));

        assertThat(helpful(opening.discussion())).isZero();
        assertThat(helpful(rest)).isOne();
    }

    private int helpful(DiscussionId discussion) {
        return sql.sql("select helpful_count from discussion where id = ?")
                .param(discussion.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void afterTheirOwnPostTheySeeEverythingUntilTheyTakeItBack() {
        Published mine = talk.replied(opening, ben, "I think so too");

        assertThat(list(ben).getFirst().title()).isEqualTo("Because of kangaroos");
        assertThat(page(ben).posts()).hasSize(2);
        assertThat(unreadIn(ben)).isEqualTo(1);
        assertThat(found(ben)).isEqualTo(1);

        people.signedInAs(ben, () -> discussions.delete(mine.post()));
        assertThat(page(ben).posts()).isEmpty();
        assertThat(found(ben)).isZero();
    }

    @Test
    void aDiscussionOfOnesOwnOnThePromptCounts() {
        started(ben, "first", "Of my own");

        assertThat(page(ben).posts()).hasSize(1);
    }

    @Test
    void whoLeadsAndWhoWroteSeeEverythingAndOtherPromptsAreOpen() {
        started(ann, "free", "Anywhere");

        assertThat(list(ben)).extracting(DiscussionEntry::title).containsExactlyInAnyOrder("Anywhere", "");
        assertThat(page(ann).posts()).hasSize(1);
        assertThat(page(tutor).posts()).hasSize(1);
        assertThat(list(tutor)).extracting(DiscussionEntry::closed).containsOnly(false);
        assertThat(found(tutor)).isEqualTo(1);
    }

    @Test
    void newsReachOnlyThoseWhoMayReadThem() throws InterruptedException {
        List<PersonId> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Runnable> ends = new ArrayList<>();
        for (PersonId person : List.of(ben, ann, tutor)) {
            ends.add(people.signedInAs(
                    person, () -> live.listen(membership(person), course.topic(), _ -> heard.add(person), _ -> {})));
        }

        talk.replied(opening, ann, "Anybody else?");
        for (int waited = 0; waited < 100 && heard.size() < 2; waited++) {
            Thread.sleep(50);
        }
        ends.forEach(Runnable::run);

        assertThat(heard).containsExactlyInAnyOrder(ann, tutor);
    }

    private Published started(PersonId by, String prompt, String title) {
        return people.signedInAs(
                by,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.DISCUSSION,
                        title,
                        "Any text",
                        prompt,
                        DiscussionFixture.anyKey())));
    }

    private List<DiscussionEntry> list(PersonId reader) {
        return people.signedInAs(
                reader,
                () -> pages.list(course.cohort(), course.topic(), DiscussionChoice.ALL, Optional.empty())
                        .entries());
    }

    private PostPage page(PersonId reader) {
        return people.signedInAs(reader, () -> pages.posts(opening.discussion(), new PostsFrom.FirstUnread()));
    }

    private int unreadIn(PersonId reader) {
        return people.signedInAs(
                reader, () -> unread.byTopic(membership(reader)).getOrDefault(course.topic(), 0));
    }

    private int found(PersonId reader) {
        return people.signedInAs(
                reader,
                () -> search.find(new SearchFor("kangaroos", null, course.cohort(), false), 0, Locale.ENGLISH)
                        .hits()
                        .size());
    }

    private Membership membership(PersonId person) {
        return people.signedInAs(person, () -> memberships.require(course.cohort()));
    }
}
