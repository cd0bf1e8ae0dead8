package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.Cohorts;
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
class AnchorsModuleTest {

    private static final String FIRST = "Data are <em>facts</em> written down in a regular way. Nobody owns them.";
    private static final String SECOND = "She answers each call, reading from her screen.";
    private static final String FACTS = "facts written down";

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
    PassageRepairs repairs;

    @Autowired
    Drafts drafts;

    @Autowired
    Cohorts cohorts;

    @Autowired
    AnchorMoves moves;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    EditedLesson lesson;
    PersonId ann;
    PersonId ben;

    @BeforeEach
    void aLessonWithTwoLearners() {
        course = courses.anyCourse();
        lesson = new EditedLesson(sql, course);
        lesson.says(EditedLesson.paragraphs(FIRST, SECOND));
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        people.signIn(ann);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aDiscussionOnWordsIsADiscussionWithAnAnchor() {
        Published started = start(words("b1", 9, "b1", 27, FACTS));

        DiscussionEntry entry = people.signedInAs(
                ben,
                () -> pages.topic(course.cohort(), course.topic())
                        .list()
                        .entries()
                        .getFirst());
        assertThat(entry.unread()).isOne();
        assertThat(anchor(entry).exact()).isEqualTo(FACTS);
        assertThat(anchor(entry).placed()).isTrue();
        TopicWords words = pages.words(course.cohort(), course.topic());
        assertThat(words.discussions()).extracting(DiscussionEntry::id).containsExactly(started.discussion());
        assertThat(words.people()).containsEntry("b1", 1);
    }

    @Test
    void thePeopleWhoTalkAreCountedOnceOnABlock() {
        Published one = start(words("b1", 9, "b1", 27, FACTS));
        start(words("b1", 0, "b1", 27, "Data are " + FACTS));
        people.signedInAs(
                ben,
                () -> discussions.reply(new Reply(one.discussion(), null, "Mine too", DiscussionFixture.anyKey())));

        assertThat(pages.words(course.cohort(), course.topic()).people()).containsOnly(java.util.Map.entry("b1", 2));
    }

    @Test
    void wordsThatAreNotThereAreRefused() {
        int longest = org.banyan.discussion.anchoring.Passage.LONGEST;
        refuses(words("b1", 9, "b1", 27, "facts written up!!"));
        refuses(words("b1", 10, "b1", 28, FACTS));
        refuses(words("b9", 9, "b9", 27, FACTS));
        refuses(words("b1", -1, "b1", 27, FACTS));
        refuses(words("b1", 9, "b1", Integer.MAX_VALUE, FACTS));
        refuses(new SelectedWords("ar", "b1", 9, "b1", 27, FACTS));
        refuses(new SelectedWords("x".repeat(100), "b1", 9, "b1", 27, FACTS));
        refuses(new SelectedWords(null, null, 0, null, 0, null));
        refuses(words("b1", 0, "b1", longest + 1, "x".repeat(longest + 1)));
        assertThat(pages.topic(course.cohort(), course.topic()).list().entries())
                .isEmpty();
    }

    @Test
    void wordsMayBeInAnyLanguageOfTheLesson() {
        lesson.saysIn("ar", EditedLesson.paragraphs("البيانات حقائق مدوّنة بطريقة منتظمة."));

        start(new SelectedWords("ar", "b1", 9, "b1", 14, "حقائق"));

        assertThat(pages.words(course.cohort(), course.topic()).discussions())
                .extracting(entry -> anchor(entry).language())
                .containsExactly("ar");
    }

    @Test
    void theListCanBeOfThoseOnWordsOnly() {
        start(words("b1", 9, "b1", 27, FACTS));
        discussions.start(DiscussionFixture.start(course.cohort(), course.topic(), "On all of it", "Words"));

        assertThat(pages.list(course.cohort(), course.topic(), DiscussionChoice.ON_WORDS, Optional.empty())
                        .entries())
                .hasSize(1);
        assertThat(pages.list(course.cohort(), course.topic(), DiscussionChoice.ALL, Optional.empty())
                        .entries())
                .hasSize(2);
    }

    @Test
    void aDraftKeepsItsWordsAndRefusesABook() {
        DraftPlace place = new DraftPlace.NewDiscussion(course.cohort(), course.topic());
        SelectedWords words = words("b1", 9, "b1", 27, FACTS);

        drafts.save(new SaveDraft(place, "T", "x", true, null, null, DiscussionFixture.anyKey(), words));

        assertThat(drafts.find(place).orElseThrow().words()).isEqualTo(words);
        SelectedWords book = words("b1", 0, "b1", 5000, "x".repeat(5000));
        assertThatThrownBy(() ->
                        drafts.save(new SaveDraft(place, "T", "x", true, null, null, DiscussionFixture.anyKey(), book)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void anchorsMoveWithTheWordsWhenTheCohortMoves() {
        Published moved = start(words("b1", 9, "b1", 27, FACTS));
        Published lost = start(words("b2", 0, "b2", 47, SECOND));
        moveTo(lesson.edited(EditedLesson.paragraphs("First of all: " + FIRST, "Something else is said here now.")));

        DiscussionEntry first = until(moved, anchor -> anchor.placed() && anchor.startAt() == 23);
        assertThat(anchor(first).exact()).isEqualTo(FACTS);
        DiscussionEntry second = until(lost, anchor -> anchor.state() == AnchorState.ORPHANED);
        assertThat(anchor(second).exact()).isEqualTo(SECOND);
        assertThat(pages.words(course.cohort(), course.topic()).discussions())
                .extracting(DiscussionEntry::id)
                .containsExactly(moved.discussion());
        moves.moveAll(course.cohort());
        assertThat(anchor(entry(moved)).placed()).as("told twice").isTrue();
    }

    @Test
    void anOrphanComesBackWithAVersionThatHasItsWordsAgain() {
        Published published = start(words("b2", 0, "b2", 47, SECOND));
        moveTo(lesson.edited(EditedLesson.paragraphs(FIRST)));
        until(published, anchor -> anchor.state() == AnchorState.ORPHANED);

        moveTo(lesson.edited(EditedLesson.paragraphs(FIRST, SECOND)));

        until(published, AnchorEntry::placed);
    }

    @Test
    void manyAnchorsMoveInBatchesAlsoWhenItIsToldTwiceAtATime() throws Exception {
        for (int i = 0; i < 120; i++) {
            insertAnchored(i);
        }
        moveTo(lesson.edited(EditedLesson.paragraphs("Once more: " + FIRST)));
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (Future<Object> mover : workers.invokeAll(
                    Collections.nCopies(4, Executors.callable(() -> moves.moveAll(course.cohort()))))) {
                mover.get();
            }
        }

        waitFor(
                () -> sql.sql("select count(*) from discussion_anchor where cohort_id = ? and start_at = 20")
                        .param(course.cohort().value())
                        .query(Integer.class)
                        .single(),
                count -> count == 120);
    }

    @Test
    void tutorsAndAuthorsMendWhatLostItsPlace() {
        Published attached = orphan();
        Published detached = orphan();
        Published closed = orphan();
        PersonId author = people.withRole(Role.AUTHOR, Scope.of(course.institute()));
        people.signIn(author);
        assertThat(repairs.lost(course.cohort()))
                .hasSize(3)
                .allMatch(lost -> lost.anchor().exact().equals(SECOND));
        assertThat(repairs.waiting()).contains(new PassageRepairs.Waiting(course.cohort(), 3));

        repairs.attach(attached.discussion(), words("b1", 0, "b1", 4, "Data"));
        people.signIn(people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));
        repairs.detach(detached.discussion());
        repairs.close(closed.discussion());

        assertThat(repairs.lost(course.cohort())).isEmpty();
        people.signIn(ann);
        assertThat(anchor(entry(attached)).placed()).isTrue();
        assertThat(anchor(entry(attached)).firstExact()).isEqualTo(SECOND);
        assertThat(anchor(entry(detached)).state()).isEqualTo(AnchorState.DETACHED);
        assertThat(entry(closed).locked()).isTrue();
        assertThat(entry(detached).locked()).isFalse();
    }

    @Test
    void nobodyElseMends() {
        Published orphan = orphan();
        for (PersonId person : List.of(
                ann,
                people.anyPerson(),
                people.withRole(Role.REVIEWER, Scope.of(course.institute())),
                people.withRole(Role.AUTHOR, Scope.of(Scope.Kind.INSTITUTE, UUID.randomUUID())),
                people.withRole(Role.TUTOR, Scope.of(Scope.Kind.COHORT, UUID.randomUUID())))) {
            people.signIn(person);
            assertThatThrownBy(() -> repairs.lost(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> repairs.detach(orphan.discussion())).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> repairs.close(orphan.discussion())).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> repairs.attach(orphan.discussion(), words("b1", 0, "b1", 4, "Data")))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThat(repairs.waiting()).noneMatch(waiting -> waiting.cohort().equals(course.cohort()));
        }
    }

    @Test
    void whatWasMendedIsNotMendedAgainByAnOldList() {
        Published orphan = orphan();
        people.signIn(people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));
        assertThatThrownBy(() -> repairs.attach(orphan.discussion(), words("b1", 0, "b1", 4, "Nope")))
                .isInstanceOf(Refusal.Invalid.class);
        repairs.detach(orphan.discussion());

        assertThatThrownBy(() -> repairs.attach(orphan.discussion(), words("b1", 0, "b1", 4, "Data")))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void theTopicAsksOneQueryMoreHoweverMuchIsTalkedAbout() {
        start(words("b1", 9, "b1", 27, FACTS));
        int before = queries(() -> pages.topic(course.cohort(), course.topic()));
        for (int i = 0; i < 30; i++) {
            insertAnchored(i);
        }

        assertThat(queries(() -> pages.topic(course.cohort(), course.topic()))).isEqualTo(before);
        assertThat(queries(() -> pages.words(course.cohort(), course.topic()))
                        - queries(() ->
                                pages.list(course.cohort(), course.topic(), DiscussionChoice.ALL, Optional.empty())))
                .as("the marks are one query; the list asks for names too")
                .isEqualTo(-1);
    }

    private Published start(SelectedWords words) {
        return discussions.start(new StartDiscussion(
                course.cohort(),
                course.topic(),
                DiscussionKind.QUESTION,
                "About these words",
                "What does it mean?",
                null,
                DiscussionFixture.anyKey(),
                words));
    }

    private Published orphan() {
        Published published = people.signedInAs(ann, () -> start(words("b1", 0, "b1", 4, "Data")));
        sql.sql("update discussion_anchor set state = 'ORPHANED', exact = ?, first_exact = ? where discussion_id = ?")
                .params(SECOND, SECOND, published.discussion().value())
                .update();
        return published;
    }

    /** Without the pace that is asked of a person. */
    private void insertAnchored(int number) {
        UUID id = DiscussionId.next().value();
        sql.sql(
                        "insert into discussion (id, cohort_id, topic_id, kind, title, opened_by, opened_at, post_count, visible_count,"
                                + " last_post_at, last_post_by) values (?, ?, ?, 'DISCUSSION', ?, ?, now(6), 1, 1, now(6), ?)")
                .params(id, course.cohort().value(), course.topic().value(), "Talk " + number, ann.value(), ann.value())
                .update();
        sql.sql(
                        "insert into discussion_anchor values (?, ?, ?, 'PLACED', 'en', ?, ?, 'b1', 9, 'b1', 27, ?, 'Data are ',"
                                + " ' in a regular way. Nobody owns t', ?, ?, now(6), null, 0)")
                .params(
                        id,
                        course.cohort().value(),
                        course.topic().value(),
                        course.version().value(),
                        course.version().value(),
                        FACTS,
                        FACTS,
                        course.version().value())
                .update();
    }

    private void refuses(SelectedWords words) {
        assertThatThrownBy(() -> start(words)).isInstanceOf(Refusal.Invalid.class);
    }

    private static SelectedWords words(String block, int from, String endBlock, int to, String exact) {
        return new SelectedWords("en", block, from, endBlock, to, exact);
    }

    private void moveTo(CourseVersionId version) {
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signedInAs(staff, () -> cohorts.moveTo(course.cohort(), version));
    }

    private DiscussionEntry entry(Published published) {
        return pages.posts(published.discussion(), new PostsFrom.Last()).discussion();
    }

    private DiscussionEntry until(Published published, Predicate<AnchorEntry> as) {
        return waitFor(() -> entry(published), entry -> as.test(anchor(entry)));
    }

    private static AnchorEntry anchor(DiscussionEntry entry) {
        return Objects.requireNonNull(entry.anchor());
    }

    private static <T> T waitFor(Supplier<T> what, Predicate<T> as) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        T seen = what.get();
        while (!as.test(seen) && System.nanoTime() < end) {
            Thread.onSpinWait();
            seen = what.get();
        }
        assertThat(seen).matches(as);
        return seen;
    }

    private int queries(Runnable work) {
        return new Selects(transaction, sql).statementsDuring(work);
    }
}
