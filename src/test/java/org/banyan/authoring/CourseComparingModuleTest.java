package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.banyan.authoring.Comparison.Change;
import org.banyan.authoring.Comparison.PartChange;
import org.banyan.authoring.Comparison.Side;
import org.banyan.authoring.Comparison.TextChange;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.WordRun;
import org.banyan.shared.WordRun.Fate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CourseComparingModuleTest extends AuthorAtWork {

    @Autowired
    CourseComparing comparing;

    @Autowired
    DraftStructure structure;

    @Test
    void saysWhatChangedInEachPartAndLanguage() {
        CourseId course = twoVersions("compare-parts");

        List<PartChange> parts =
                comparing.compare(course, new Side(1), new Side(2)).parts();

        assertThat(parts).extracting(PartChange::kind).containsExactly(Kind.COURSE, Kind.TOPIC, Kind.QUIZ, Kind.FIGURE);
        assertThat(parts.get(0).texts()).extracting(TextChange::field).containsExactly("hours", "posts");
        assertThat(parts.get(1).texts())
                .extracting(TextChange::language, TextChange::field, TextChange::change)
                .containsExactly(
                        tuple("en", "block", Change.ADDED),
                        tuple("en", "block", Change.CHANGED),
                        tuple("ar", "title", Change.CHANGED));
        assertThat(parts.get(1).texts().get(1).words())
                .contains(new WordRun(Fate.REMOVED, "trees"), new WordRun(Fate.ADDED, "willows"));
        assertThat(parts.get(2).texts()).extracting(TextChange::field).containsExactly("answer");
    }

    @Test
    void theDraftIsComparedWithTheNewestVersionUnlessOthersAreAskedFor() {
        CourseId course = twoVersions("compare-draft");
        DraftId draft = drafts.edit(course);
        structure.addTopic(draft, "digging", "Buckets");
        structure.moveTopic(draft, "how-deep", "digging", 0);
        structure.renameModule(draft, "digging", "Digging deep");

        Comparison comparison = comparing.compare(course, null, null);

        assertThat(comparison.before()).isEqualTo(new Side(2));
        assertThat(comparison.after()).isEqualTo(Side.DRAFT);
        assertThat(comparison.parts())
                .extracting(PartChange::title, PartChange::change)
                .contains(tuple("Digging deep", Change.CHANGED), tuple("Buckets", Change.ADDED))
                .filteredOn(tuple -> tuple.toList().get(1) == Change.MOVED)
                .hasSize(1);
    }

    @Test
    void aTopicThatWentIsShownWithItsWords() {
        CourseId course = twoVersions("compare-gone");
        structure.deleteTopic(drafts.edit(course), "how-deep");

        List<PartChange> parts = comparing.compare(course, null, null).parts();

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.change()).isEqualTo(Change.REMOVED);
            assertThat(part.texts())
                    .anySatisfy(text ->
                            assertThat(text.words()).containsExactly(new WordRun(Fate.REMOVED, "As deep as needed.")));
        });
    }

    @Test
    void reviewersSeeItAndOthersDoNot() {
        CourseId course = twoVersions("compare-permission");
        people.signIn(fixture.with(Role.REVIEWER, institute));
        assertThat(comparing.compare(course, null, null).parts()).isNotEmpty();
        people.signIn(fixture.with(Role.COORDINATOR, institute));

        assertThatThrownBy(() -> comparing.compare(course, null, null)).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        CourseId course = twoVersions("compare-none");

        assertThatThrownBy(() -> comparing.compare(course, new Side(1), new Side(7)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> comparing.compare(course, new Side(1), Side.DRAFT))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private CourseId twoVersions(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        fixture.publish(
                institute,
                TestPackage.soundAs(slug)
                        .replacing(TestPackage.COURSE + "course.yaml", "hours: 7.5", "hours: 8")
                        .replacing(TestPackage.COURSE + "course.yaml", "posts: 2", "posts: 3")
                        .replacing(TestPackage.TOPIC, "## Look around", "Put on boots.\n\n## Look around")
                        .replacing(TestPackage.TOPIC, "[trees]", "[willows]")
                        .replacing(TestPackage.MODULE + "01-where-to-dig.ar.md", "أين نحفر", "أين نحفر البئر")
                        .replacing(TestPackage.QUIZ, "A fork", "A spoon")
                        .replacing(TestPackage.FIGURE, "red", "blue"));
        return fixture.course(slug);
    }
}
