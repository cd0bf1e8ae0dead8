package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.discussion.files.AnyFile;
import org.banyan.discussion.files.FileKind;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AttachmentsModuleTest {

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
    Drafts drafts;

    @Autowired
    Moderation moderation;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentSweep sweep;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    SendKey key;

    @BeforeEach
    void twoLearners() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        key = DiscussionFixture.anyKey();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        people.signOut();
    }

    @Test
    void aFileBelongsToItsSenderUntilThePostIsThereAndThenToAllWhoMayReadIt() {
        Attachment file = taken("photo.png", AnyFile.png(60, 40));
        refused(Refusal.NotFound.class, "file-gone", () -> as(ben, () -> opened(file)));
        assertThat(as(ann, () -> opened(file))).isNotEmpty();

        Published post = posted(file);

        assertThat(as(ben, () -> opened(file))).isNotEmpty();
        PostPage page = as(ben, () -> pages.posts(post.discussion(), new PostsFrom.FirstUnread()));
        assertThat(page.files().get(post.post())).containsExactly(file);
        assertThat(file)
                .extracting(Attachment::kind, Attachment::width, Attachment::height)
                .containsExactly(FileKind.PNG, 60, 40);
        PersonId stranger = people.anyPerson();
        refused(Refusal.NotPermitted.class, "", () -> as(stranger, () -> opened(file)));
    }

    @Test
    void onlyThoseWhoWriteInTheCohortSendFiles() {
        PersonId stranger = people.anyPerson();
        PersonId author = people.withRole(
                Role.AUTHOR, Scope.of(Scope.Kind.INSTITUTE, course.institute().value()));

        refused(Refusal.NotPermitted.class, "", () -> as(stranger, () -> sent("a.png", AnyFile.png(4, 4))));
        refused(Refusal.NotPermitted.class, "only-looking", () -> as(author, () -> sent("a.png", AnyFile.png(4, 4))));
    }

    @Test
    void nobodyPostsOrRemovesTheFilesOfAnother() {
        Attachment file = taken("photo.png", AnyFile.png(6, 4));

        refused(Refusal.Invalid.class, "files-gone", () -> as(ben, () -> start(List.of(file.id()))));
        as(ben, () -> {
            attachments.remove(file.id());
            return file;
        });
        assertThat(as(ann, () -> opened(file))).isNotEmpty();
        Published post = posted(file);
        refused(
                Refusal.Invalid.class,
                "files-gone",
                () -> as(ann, () -> {
                    key = DiscussionFixture.anyKey();
                    return start(List.of(file.id()));
                }));
        as(ann, () -> {
            attachments.remove(file.id());
            return post;
        });
        assertThat(as(ben, () -> opened(file))).isNotEmpty();
    }

    @Test
    void filesOfDeletedPostsAreGoneAndOfHiddenOnesOnlyForThoseWhoMayJudge() {
        Attachment file = taken("photo.png", AnyFile.png(6, 4));
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Photos");
        Published post = as(
                ann, () -> discussions.reply(new Reply(opening.discussion(), null, "Here", key, List.of(file.id()))));
        PersonId coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));

        as(coordinator, () -> {
            moderation.hide(post.post(), "A private photo");
            return post;
        });

        refused(Refusal.NotFound.class, "file-gone", () -> as(ben, () -> opened(file)));
        assertThat(as(ann, () -> opened(file))).isNotEmpty();
        assertThat(as(coordinator, () -> opened(file))).isNotEmpty();
        assertThat(as(ben, () -> pages.posts(opening.discussion(), new PostsFrom.FirstUnread()))
                        .files())
                .isEmpty();
        as(ann, () -> {
            discussions.delete(post.post());
            return post;
        });
        refused(Refusal.NotFound.class, "file-gone", () -> as(ann, () -> opened(file)));
        refused(Refusal.NotFound.class, "file-gone", () -> as(coordinator, () -> opened(file)));
    }

    @Test
    void theSameUploadIsOneFileHoweverOftenItIsSent() {
        TakeFile take = new TakeFile(key, UUID.randomUUID(), "notes.txt");

        Attachment first = as(ann, () -> take(take, "one".getBytes()));
        Attachment again = as(ann, () -> take(take, "one".getBytes()));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void whatIsTooMuchIsRefusedInWords() {
        refused(Refusal.Invalid.class, "file-too-large", () -> taken("a.txt", new byte[10 * 1_048_576 + 1]));
        refused(Refusal.Invalid.class, "file-empty", () -> taken("a.txt", new byte[0]));
        refused(Refusal.Invalid.class, "file-kind", () -> taken("a.txt", "<html><body>".getBytes()));
        refused(Refusal.Invalid.class, "picture-unreadable", () -> taken("a.png", AnyFile.bomb(60_000, 60_000)));
        for (int number = 0; number < 3; number++) {
            taken(number + ".txt", text(9 * 1_048_576));
        }
        refused(Refusal.Invalid.class, "files-too-large", () -> taken("4.txt", text(9 * 1_048_576)));
        for (int number = 3; number < 10; number++) {
            taken(number + ".txt", text(10));
        }
        refused(Refusal.Invalid.class, "too-many-files", () -> taken("11.txt", text(10)));
    }

    @Test
    void onePersonSendsSoMuchInADayAndMoreOnTheNext() {
        for (int number = 0; number < 11; number++) {
            key = DiscussionFixture.anyKey();
            taken(number + ".txt", text(9 * 1_048_576));
        }

        refused(Refusal.Invalid.class, "files-of-day", () -> taken("12.txt", text(9 * 1_048_576)));
        clock.forward(Duration.ofHours(25));
        taken("12.txt", text(9 * 1_048_576));
    }

    @Test
    void aFileWaitsWithItsDraftAndWithoutOneItGoesAfterADay() throws IOException {
        Attachment kept = taken("kept.txt", ("kept " + UUID.randomUUID()).getBytes());
        DraftPlace place = new DraftPlace.NewDiscussion(course.cohort(), course.topic());
        as(ann, () -> {
            drafts.save(new SaveDraft(place, "", "", false, null, null, key));
            return kept;
        });
        key = DiscussionFixture.anyKey();
        Attachment left = taken("left.txt", ("left " + UUID.randomUUID()).getBytes());
        clock.forward(Duration.ofHours(23));
        sweepAll();
        assertThat(as(ann, () -> opened(left))).isNotEmpty();
        clock.forward(Duration.ofHours(2));

        sweepAll();

        refused(Refusal.NotFound.class, "file-gone", () -> as(ann, () -> opened(left)));
        assertThat(as(ann, () -> drafts.find(place)).orElseThrow().files()).containsExactly(kept);
        assertThat(as(ann, () -> opened(kept))).isNotEmpty();
    }

    @Test
    void contentThatTwoHaveSentStaysWhileOneOfThemHasIt() {
        byte[] same = ("same " + UUID.randomUUID()).getBytes();
        Attachment file = taken("one.txt", same);
        Published post = posted(file);
        key = DiscussionFixture.anyKey();
        Attachment removed = taken("two.txt", same);
        as(ann, () -> {
            attachments.remove(removed.id());
            return post;
        });
        clock.forward(Duration.ofHours(30));

        sweepAll();

        assertThat(as(ben, () -> opened(file))).isEqualTo(same);
    }

    @Test
    void anEditTakesFilesAwayAndAddsOthers() {
        Attachment first = taken("first.txt", text(5));
        Published post = posted(first);
        key = DiscussionFixture.anyKey();
        Attachment second = taken("second.txt", text(6));

        edited(post, 0, List.of(second.id()));

        PostPage page = as(ben, () -> pages.posts(post.discussion(), new PostsFrom.FirstUnread()));
        assertThat(page.files().get(post.post())).containsExactly(second);
        refused(Refusal.NotFound.class, "file-gone", () -> as(ben, () -> opened(first)));
        edited(post, 1, null);
        assertThat(as(ann, () -> pages.source(post.post())).files()).containsExactly(second);
    }

    @Test
    void aPictureNeedsNoWords() {
        Attachment file = taken("photo.png", AnyFile.png(6, 4));

        Published post = as(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.DISCUSSION,
                        "Look",
                        " ",
                        null,
                        key,
                        null,
                        List.of(file.id()))));

        assertThat(as(ben, () -> pages.posts(post.discussion(), new PostsFrom.FirstUnread()))
                        .posts()
                        .getFirst()
                        .html())
                .isEmpty();
        refused(Refusal.Invalid.class, "empty", () -> talk.replied(post, ben, " "));
    }

    @Test
    void theFilesOfAPageTakeOneQueryMoreAndNoneWhereThereAreNone() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Many files");
        as(ben, () -> pages.posts(opening.discussion(), new PostsFrom.FirstUnread()));
        int without = as(ben, () -> queries(opening));
        for (int number = 0; number < 3; number++) {
            key = DiscussionFixture.anyKey();
            List<AttachmentId> both = List.of(
                    taken("a.txt", text(5)).id(), taken("b.txt", text(6)).id());
            as(ann, () -> discussions.reply(new Reply(opening.discussion(), null, "Here", key, both)));
        }

        assertThat(as(ben, () -> queries(opening))).isEqualTo(without + 1);
    }

    private int queries(Published opening) {
        return new Selects(transaction, sql)
                .statementsDuring(() -> pages.posts(opening.discussion(), new PostsFrom.Position(1)));
    }

    private void sweepAll() {
        while (sweep.sweep() > 0) {
            // Those of other tests go, too.
        }
    }

    private void edited(Published post, int version, List<AttachmentId> files) {
        as(ann, () -> {
            discussions.edit(new EditPost(post.post(), version, null, "Now " + version, files));
            return post;
        });
    }

    private Attachment taken(String name, byte[] content) {
        return as(ann, () -> sent(name, content));
    }

    private Attachment sent(String name, byte[] content) {
        return take(new TakeFile(key, UUID.randomUUID(), name), content);
    }

    private Attachment take(TakeFile take, byte[] content) {
        return attachments.take(course.cohort(), course.topic(), take, new ByteArrayInputStream(content));
    }

    private Published posted(Attachment file) {
        return as(ann, () -> start(List.of(file.id())));
    }

    private Published start(List<AttachmentId> files) {
        return discussions.start(new StartDiscussion(
                course.cohort(), course.topic(), DiscussionKind.DISCUSSION, "Look", "Here", null, key, null, files));
    }

    private byte[] opened(Attachment file) {
        try (InputStream content = attachments.open(file.id(), false).content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(int length) {
        return "x".repeat(length).getBytes();
    }

    private <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        return people.signedInAs(person, work);
    }

    private static void refused(Class<? extends Refusal> kind, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(kind).hasMessageContaining(key);
    }
}
