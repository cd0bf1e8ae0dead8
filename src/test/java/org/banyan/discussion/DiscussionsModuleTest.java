package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.WordRun;
import org.banyan.shared.WordRun.Fate;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DiscussionsModuleTest {

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
    Contributions contributions;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;

    @BeforeEach
    void aCohortWithTwoLearners() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aDiscussionBeginsWithItsFirstPostAndGoesOnWithReplies() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Which portal do you use?");
        Published reply = talk.replied(opening, ben, "The one of **our city**.");
        talk.replied(opening, ann, "Is it open?", reply.post());

        PostPage page = read(ben, opening);

        assertThat(page.discussion().title()).isEqualTo("Which portal do you use?");
        assertThat(page.discussion().posts()).isEqualTo(3);
        assertThat(page.posts()).extracting(PostEntry::position).containsExactly(1, 2, 3);
        assertThat(page.posts().get(1).html()).contains("<strong>our city</strong>");
        assertThat(page.posts().get(1).answers()).isEmpty();
        assertThat(page.posts().get(2).answers()).contains(new PostEntry.Answered(reply.post(), reply.position(), ben));
        assertThat(page.names()).containsEntry(ann, "Ann").containsEntry(ben, "Ben");
    }

    @Test
    void aPostSentTwiceIsStoredOnce() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Once");
        Reply reply = new Reply(opening.discussion(), null, "Only once", DiscussionFixture.anyKey());

        Published first = people.signedInAs(ben, () -> discussions.reply(reply));
        Published again = people.signedInAs(ben, () -> discussions.reply(reply));

        assertThat(again).isEqualTo(first);
        assertThat(read(ben, opening).posts()).hasSize(2);
    }

    @Test
    void aDiscussionSentTwiceAtTheSameMomentIsStartedOnce() throws Exception {
        StartDiscussion start = DiscussionFixture.start(course.cohort(), course.topic(), "Once", "Only once");

        List<Published> answers = atOnce(8, _ -> people.signedInAs(ann, () -> discussions.start(start)));

        assertThat(answers).hasSize(8).containsOnly(answers.getFirst());
        assertThat(list(ann)).hasSize(1);
        assertThat(list(ann).getFirst().posts()).isEqualTo(1);
    }

    @Test
    void repliesAtTheSameMomentGetPositionsWithoutGaps() throws Exception {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "All at once");
        List<PersonId> learners = IntStream.range(0, 8)
                .mapToObj(_ -> talk.learner(course.cohort()))
                .toList();

        List<Published> replies =
                atOnce(40, number -> talk.replied(opening, learners.get(number % 8), "No. " + number));

        assertThat(replies)
                .extracting(Published::position)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 41).boxed().toList());
        assertThat(list(ann).getFirst().posts()).isEqualTo(41);
        assertThat(list(ann).getFirst().unread()).isEqualTo(40);
    }

    @Test
    void anEditKeepsWhatWasSaidBefore() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "First title");

        edit(ann, opening.post(), 0, "Better title", "Said better");
        edit(ann, opening.post(), 1, null, "Said best");

        PostEntry post = read(ben, opening).posts().getFirst();
        assertThat(post.html()).contains("Said best");
        assertThat(post.editedAt()).isNotNull();
        assertThat(read(ben, opening).discussion().title()).isEqualTo("Better title");
        List<PostRevision> history = people.signedInAs(ben, () -> pages.history(opening.post()));
        assertThat(history)
                .extracting(PostRevision::html)
                .satisfiesExactly(
                        now -> assertThat(now).contains("best"),
                        then -> assertThat(then).contains("better"),
                        atFirst -> assertThat(atFirst).contains("What do you think?"));
        assertThat(history)
                .extracting(PostRevision::title)
                .containsExactly("Better title", "Better title", "First title");
        assertThat(history.getFirst().changes())
                .containsExactly(
                        new WordRun(Fate.KEPT, "Said "),
                        new WordRun(Fate.REMOVED, "better"),
                        new WordRun(Fate.ADDED, "best"));
        assertThat(history.getFirst().titleChanges()).isEmpty();
        assertThat(history.get(1).titleChanges()).contains(new WordRun(Fate.REMOVED, "First "));
        assertThat(history.getLast().changes()).isEmpty();
    }

    @Test
    void savingAnEditThatChangesNothingLeavesNoMark() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Same");

        edit(ann, opening.post(), 0, "Same", "What do you think?");

        assertThat(read(ben, opening).posts().getFirst().editedAt()).isNull();
    }

    @Test
    void anEditOfAnOlderVersionIsAConflict() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Two devices");
        edit(ann, opening.post(), 0, null, "From the phone");

        assertRefused(
                Refusal.Conflict.class,
                "discussion.refusal.edited-meanwhile",
                () -> edit(ann, opening.post(), 0, null, "From the desk"));
        assertThat(read(ben, opening).posts().getFirst().html()).contains("phone");
    }

    @Test
    void onlyTheAuthorEdits() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Mine");
        PersonId tutor = people.withRole(Role.TUTOR, Scope.of(course.institute()));

        for (PersonId other : List.of(ben, tutor)) {
            assertRefused(
                    Refusal.NotPermitted.class,
                    "discussion.refusal.not-the-author",
                    () -> edit(other, opening.post(), 0, null, "Not mine"));
            assertRefused(
                    Refusal.NotPermitted.class,
                    "discussion.refusal.not-the-author",
                    () -> people.signedInAs(other, () -> pages.source(opening.post())));
        }
    }

    @Test
    void aDeletedPostLeavesItsPlaceAndNothingElse() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Places");
        Published reply = talk.replied(opening, ben, "Secret words");
        talk.replied(opening, ann, "Still here");

        people.signedInAs(ben, () -> discussions.delete(reply.post()));
        people.signedInAs(ben, () -> discussions.delete(reply.post()));

        PostPage page = read(ann, opening);
        assertThat(page.posts()).extracting(PostEntry::position).containsExactly(1, 2, 3);
        assertThat(page.posts().get(1).html()).isEmpty();
        assertThat(page.posts().get(1).removal()).isEqualTo(PostEntry.Removal.BY_AUTHOR);
        assertThat(page.discussion().posts()).isEqualTo(2);
        assertThat(contributions.postsByTopic(course.cohort(), ben)).isEmpty();
        assertThat(contributions.postsByTopic(course.cohort(), ann)).containsEntry(course.topic(), 2);
    }

    @Test
    void nothingCanBeDoneWithADeletedPost() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Gone");
        Published reply = talk.replied(opening, ben, "Gone soon");
        people.signedInAs(ben, () -> discussions.delete(reply.post()));

        String key = "discussion.refusal.deleted";
        assertRefused(Refusal.NotFound.class, key, () -> edit(ben, reply.post(), 1, null, "Back"));
        assertRefused(Refusal.NotFound.class, key, () -> talk.replied(opening, ann, "To you", reply.post()));
        assertRefused(Refusal.NotFound.class, key, () -> people.signedInAs(ann, () -> pages.history(reply.post())));
        assertRefused(Refusal.NotFound.class, key, () -> people.signedInAs(ben, () -> pages.source(reply.post())));
    }

    @Test
    void leadersOfTheCohortMayDeleteAndOtherLearnersMayNot() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Rules");
        PersonId tutor = people.withRole(Role.TUTOR, Scope.of(course.institute()));

        assertRefused(
                Refusal.NotPermitted.class,
                "discussion.refusal.not-the-author",
                () -> people.signedInAs(ben, () -> discussions.delete(opening.post())));
        people.signedInAs(tutor, () -> discussions.delete(opening.post()));

        assertThat(read(ann, opening).posts().getFirst().removal()).isEqualTo(PostEntry.Removal.BY_LEADER);
        assertThat(list(ann)).isEmpty();
    }

    @Test
    void strangersAndMembersOfOtherCohortsAreRefusedEverything() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Among us");
        PersonId elsewhere = talk.learner(courses.anyCourse().cohort());

        for (PersonId stranger : List.of(people.anyPerson(), elsewhere)) {
            List<ThrowingCallable> attempts = List.of(
                    () -> talk.started(course.cohort(), course.topic(), stranger, "Hello"),
                    () -> talk.replied(opening, stranger, "Hello"),
                    () -> edit(stranger, opening.post(), 0, null, "Hello"),
                    () -> people.signedInAs(stranger, () -> discussions.delete(opening.post())),
                    () -> people.signedInAs(stranger, () -> pages.history(opening.post())),
                    () -> people.signedInAs(stranger, () -> pages.source(opening.post())),
                    () -> read(stranger, opening),
                    () -> people.signedInAs(stranger, () -> pages.markRead(opening.discussion(), 1)),
                    () -> list(stranger));
            assertThat(attempts)
                    .allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(Refusal.NotPermitted.class));
        }
    }

    @Test
    void authorsOfTheCourseMayLookButNotTalk() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Looked at");
        PersonId author = people.withRole(Role.AUTHOR, Scope.of(course.institute()));

        assertThat(read(author, opening).posts()).hasSize(1);
        assertRefused(
                Refusal.NotPermitted.class,
                "discussion.refusal.only-looking",
                () -> talk.replied(opening, author, "Hello"));
        assertRefused(
                Refusal.NotPermitted.class,
                "discussion.refusal.only-looking",
                () -> talk.started(course.cohort(), course.topic(), author, "Hello"));
    }

    @Test
    void aReplyAnswersPostsOfItsOwnDiscussionOnly() {
        Published here = talk.started(course.cohort(), course.topic(), ann, "Here");
        Published there = talk.started(course.cohort(), course.topic(), ann, "There");

        assertThatThrownBy(() -> talk.replied(here, ben, "Across", there.post()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void topicsOfOtherCoursesHaveNoDiscussionsHere() {
        var foreign = courses.anyCourse().topic();

        assertThatThrownBy(() -> talk.started(course.cohort(), foreign, ann, "Elsewhere"))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void emptyAndEndlessTextsAreRefused() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Length");

        for (String nothing : List.of("", "  \n\t ", "\u200b\u2060\ufeff", "[a]: https://example.org")) {
            assertRefused(Refusal.Invalid.class, "discussion.refusal.empty", () -> talk.replied(opening, ben, nothing));
        }
        assertRefused(
                Refusal.Invalid.class,
                "discussion.refusal.too-long",
                () -> talk.replied(opening, ben, "x".repeat(20_001)));
        assertRefused(
                Refusal.Invalid.class,
                "discussion.refusal.title-empty",
                () -> talk.started(course.cohort(), course.topic(), ann, " \u200f "));
        assertRefused(
                Refusal.Invalid.class,
                "discussion.refusal.title-too-long",
                () -> talk.started(course.cohort(), course.topic(), ann, "x".repeat(201)));
        talk.replied(opening, ben, "x".repeat(20_000));
        talk.started(course.cohort(), course.topic(), ann, "🌳".repeat(200));
    }

    @Test
    void whoFloodsIsSlowedAndMayGoOnAMinuteLater() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Flood");
        for (int post = 1; post <= 20; post++) {
            talk.replied(opening, ben, "No. " + post);
        }

        assertRefused(
                Refusal.Invalid.class, "discussion.refusal.too-fast", () -> talk.replied(opening, ben, "One more"));
        clock.forward(Duration.ofSeconds(61));
        assertThat(talk.replied(opening, ben, "One more").position()).isEqualTo(22);
    }

    private PostPage read(PersonId reader, Published discussion) {
        return people.signedInAs(reader, () -> pages.posts(discussion.discussion(), new PostsFrom.FirstUnread()));
    }

    private List<DiscussionEntry> list(PersonId reader) {
        return people.signedInAs(
                reader,
                () -> pages.topic(course.cohort(), course.topic()).list().entries());
    }

    private void edit(PersonId editor, PostId post, int version, String title, String text) {
        people.signedInAs(editor, () -> discussions.edit(new EditPost(post, version, title, text)));
    }

    private static void assertRefused(Class<? extends Refusal> kind, String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        kind, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static <T> List<T> atOnce(int times, java.util.function.IntFunction<T> work) throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            List<Callable<T>> tasks = new ArrayList<>();
            IntStream.range(0, times).forEach(number -> tasks.add(() -> work.apply(number)));
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : workers.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
