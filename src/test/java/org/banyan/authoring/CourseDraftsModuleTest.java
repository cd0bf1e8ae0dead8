package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.banyan.authoring.TopicDraft.Overtaken;
import org.banyan.authoring.TopicDraft.Saved;
import org.banyan.authoring.format.TopicText;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CoursePage;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CourseDraftsModuleTest {

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftTopics topics;

    @Autowired
    DraftReviews reviews;

    @Autowired
    DraftPublishing publishing;

    @Autowired
    PublishedCourses courses;

    @Autowired
    PersonFixture people;

    private InstituteId institute;
    private PersonId author;

    @BeforeEach
    void signIn() {
        institute = fixture.institute();
        author = fixture.with(Role.AUTHOR, institute);
        people.signIn(author);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aChangedTopicIsPublishedAsTheNextVersionAndTheOldOneStays() {
        DraftId draft = draftOf("second-version");
        CoursePage before = page("second-version");
        TopicDraft topic = topics.read(draft, "where-to-dig");

        var saved = topics.save(new SaveTopic(
                draft, "where-to-dig", "en", with(topic.text(), "Dig **here**, not there."), topic.version()));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.class, done -> assertThat(done.preview().html()).contains("<strong>here</strong>"));
        ImportReport report = publishing.publish(draft, false, false);
        assertThat(report.published()).isTrue();
        CoursePage after = page("second-version");
        assertThat(lesson(after)).contains("not there");
        assertThat(lesson(before)).contains("Look around").doesNotContain("not there");
        assertThat(drafts.of(institute)).isEmpty();
    }

    @Test
    void openingADraftTwiceIsOpeningItOnce() {
        DraftId draft = draftOf("opened-twice");

        assertThat(drafts.edit(fixture.course("opened-twice"))).isEqualTo(draft);
        assertThat(drafts.of(institute)).singleElement().satisfies(card -> {
            assertThat(card.title()).isEqualTo("Wells");
            assertThat(card.slug()).isEqualTo("opened-twice");
        });
    }

    @Test
    void whatIsNotChangedIsNotPublished() {
        DraftId draft = draftOf("not-changed");

        assertThatThrownBy(() -> publishing.publish(draft, true, false))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("unchanged");
    }

    @Test
    void whoSavesSecondIsToldWhoWasFirstAndOverwritesNothing() {
        DraftId draft = draftOf("two-write");
        TopicDraft read = topics.read(draft, "how-deep");
        PersonId colleague = fixture.with(Role.AUTHOR, institute);
        people.signedInAs(colleague, () -> {
            topics.save(new SaveTopic(draft, "how-deep", "en", with(read.text(), "Five metres."), read.version()));
        });

        var mine =
                topics.save(new SaveTopic(draft, "how-deep", "en", with(read.text(), "Six metres."), read.version()));

        assertThat(mine).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.by()).isEqualTo(colleague);
            assertThat(overtaken.theirs().markdown()).isEqualTo("Five metres.");
        });
        assertThat(topics.read(draft, "how-deep").text().markdown()).isEqualTo("Five metres.");
        var again = topics.save(
                new SaveTopic(draft, "how-deep", "en", with(read.text(), "Six metres."), ((Overtaken) mine).version()));
        assertThat(again).isInstanceOf(Saved.class);
    }

    @Test
    void thePreviewIsWhatIsPublishedSanitisedAndWithTheFiguresOfTheDraft() {
        DraftId draft = draftOf("previewed");
        TopicDraft topic = topics.read(draft, "where-to-dig");

        var saved = (Saved) topics.save(new SaveTopic(
                draft,
                "where-to-dig",
                "en",
                with(topic.text(), topic.text().markdown() + "\n<script>alert(1)</script><b onclick=x>bold</b>\n"),
                topic.version()));

        assertThat(saved.preview().html())
                .contains("/authoring/figures/" + draft.value() + "/", "topic:how-deep")
                .doesNotContain("script", "onclick");
        assertThat(saved.preview().problems()).isNotEmpty();
    }

    @Test
    void aSecondPersonApprovesWhereThereIsOne() {
        DraftId draft = changed("reviewed");
        PersonId reviewer = fixture.with(Role.REVIEWER, institute);

        assertThat(reviews.state(draft).needed()).isTrue();
        assertThatThrownBy(() -> publishing.publish(draft, true, false)).isInstanceOf(Refusal.NotPermitted.class);
        int edits = drafts.page(draft).edits();
        assertThatThrownBy(() -> reviews.approve(draft, edits, "I like it myself"))
                .isInstanceOf(Refusal.NotPermitted.class);
        reviews.request(draft, "Please look");
        people.signedInAs(reviewer, () -> {
            reviews.comment(draft, "Good");
            reviews.approve(draft, edits, "");
            assertThatThrownBy(() -> publishing.publish(draft, true, false)).isInstanceOf(Refusal.NotPermitted.class);
        });

        assertThat(reviews.state(draft).approved()).isTrue();
        assertThat(reviews.state(draft).remarks()).hasSize(3);
        assertThat(publishing.publish(draft, true, false).published()).isTrue();
    }

    @Test
    void anApprovalEndsWithTheNextChange() {
        DraftId draft = changed("changed-after-approval");
        PersonId reviewer = fixture.with(Role.REVIEWER, institute);
        int edits = drafts.page(draft).edits();
        people.signedInAs(reviewer, () -> reviews.approve(draft, edits, ""));

        TopicDraft topic = topics.read(draft, "how-deep");
        topics.save(new SaveTopic(draft, "how-deep", "en", with(topic.text(), "Quite deep."), topic.version()));

        assertThat(reviews.state(draft).approved()).isFalse();
        assertThatThrownBy(() -> publishing.publish(draft, true, false)).isInstanceOf(Refusal.NotPermitted.class);
        people.signedInAs(reviewer, () -> {
            assertThatThrownBy(() -> reviews.approve(draft, edits, "")).isInstanceOf(Refusal.Conflict.class);
        });
    }

    @Test
    void whereThereIsOneAuthorOnlyNobodyHasToApprove() {
        DraftId draft = changed("alone");

        assertThat(reviews.state(draft).needed()).isFalse();
        assertThat(publishing.publish(draft, true, false).published()).isTrue();
    }

    @Test
    void aVersionPublishedMeanwhileIsNotReplacedUnawares() {
        DraftId draft = changed("overtaken");
        fixture.publish(
                institute, TestPackage.soundAs("overtaken").replacing(TestPackage.TOPIC, "Look around", "Look up"));

        assertThat(drafts.page(draft).isOvertaken()).isTrue();
        assertThatThrownBy(() -> publishing.publish(draft, true, false)).isInstanceOf(Refusal.Conflict.class);
        assertThat(publishing.publish(draft, true, true).published()).isTrue();
    }

    @Test
    void aTitleOfTheCurriculumThatChangedElsewhereStands() {
        DraftId draft = changed("titled-elsewhere");
        fixture.publish(
                institute,
                TestPackage.soundAs("titled-elsewhere")
                        .replacing("water/curriculum.yaml", "title: Water", "title: Rain"));

        publishing.publish(draft, true, false);

        assertThat(page("titled-elsewhere").card().curriculumTitle()).isEqualTo("Rain");
    }

    @Test
    void nobodyElseReadsWritesOrJudges() {
        DraftId draft = changed("closed-to-others");
        CourseId course = fixture.course("closed-to-others");
        TopicDraft topic = topics.read(draft, "how-deep");
        SaveTopic save = new SaveTopic(draft, "how-deep", "en", topic.text(), topic.version());
        InstituteId other = fixture.institute();
        for (PersonId person : List.of(
                people.anyPerson(),
                fixture.with(Role.TUTOR, institute),
                fixture.with(Role.AUTHOR, other),
                fixture.with(Role.INSTITUTE_STAFF, other),
                fixture.with(Role.REVIEWER, other))) {
            people.signedInAs(person, () -> {
                List.<Runnable>of(
                                () -> drafts.edit(course),
                                () -> drafts.page(draft),
                                () -> drafts.discard(draft),
                                () -> topics.read(draft, "how-deep"),
                                () -> topics.save(save),
                                () -> reviews.state(draft),
                                () -> reviews.request(draft, "x"),
                                () -> reviews.comment(draft, "x"),
                                () -> reviews.approve(draft, 1, "x"),
                                () -> publishing.check(draft),
                                () -> publishing.publish(draft, true, true))
                        .forEach(each -> assertThatThrownBy(each::run).isInstanceOf(Refusal.NotPermitted.class));
                assertThat(drafts.of(institute)).isEmpty();
            });
        }
    }

    @Test
    void reviewersReadButDoNotWrite() {
        DraftId draft = changed("reviewers-read");
        TopicDraft topic = topics.read(draft, "how-deep");
        SaveTopic save = new SaveTopic(draft, "how-deep", "en", topic.text(), topic.version());
        CourseId course = fixture.course("reviewers-read");
        people.signedInAs(fixture.with(Role.REVIEWER, institute), () -> {
            assertThat(drafts.page(draft).mayWrite()).isFalse();
            assertThat(topics.read(draft, "how-deep").text()).isEqualTo(topic.text());
            assertThat(publishing.check(draft).errors()).isEmpty();
            List.<Runnable>of(
                            () -> drafts.edit(course),
                            () -> drafts.discard(draft),
                            () -> topics.save(save),
                            () -> reviews.request(draft, "x"),
                            () -> publishing.publish(draft, true, true))
                    .forEach(each -> assertThatThrownBy(each::run).isInstanceOf(Refusal.NotPermitted.class));
        });
    }

    @Test
    void anAuthorOfOneCourseWritesThatOne() {
        DraftId draft = changed("one-course");
        CourseId course = fixture.course("one-course");
        fixture.publish(institute, TestPackage.soundAs("another-course"));
        CourseId another = fixture.course("another-course");

        people.signedInAs(people.withRole(Role.AUTHOR, Scope.of(Scope.Kind.COURSE, course.value())), () -> {
            assertThat(drafts.edit(course)).isEqualTo(draft);
            assertThat(drafts.page(draft).mayWrite()).isTrue();
            assertThatThrownBy(() -> drafts.edit(another)).isInstanceOf(Refusal.NotPermitted.class);
        });
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }

    private DraftId changed(String slug) {
        DraftId draft = draftOf(slug);
        TopicDraft topic = topics.read(draft, "how-deep");
        topics.save(new SaveTopic(draft, "how-deep", "en", with(topic.text(), "Deeper still."), topic.version()));
        return draft;
    }

    private CoursePage page(String slug) {
        return courses.page(slug, Locale.ENGLISH).orElseThrow();
    }

    private String lesson(CoursePage page) {
        return courses.lesson(
                        page.outline().version(),
                        page.outline().topic("where-to-dig").orElseThrow().topic(),
                        Locale.ENGLISH)
                .orElseThrow()
                .html();
    }

    private static TopicText with(TopicText text, String markdown) {
        return new TopicText(
                text.id(), text.title(), text.summary(), text.minutes(), text.unreviewed(), text.prompts(), markdown);
    }
}
