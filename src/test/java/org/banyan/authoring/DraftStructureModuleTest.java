package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.authoring.format.CourseTree;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;
import org.banyan.authoring.format.TopicText;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DraftStructureModuleTest {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 4, 0, 0, 0, 3
    };

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftStructure structure;

    @Autowired
    DraftTopics topics;

    @Autowired
    DraftFigures figures;

    @Autowired
    DraftPublishing publishing;

    @Autowired
    PersonFixture people;

    private InstituteId institute;

    @BeforeEach
    void signIn() {
        institute = fixture.institute();
        people.signIn(fixture.with(Role.AUTHOR, institute));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aTopicMovesWithAllItsFilesAndLinksLeadWhereTheyLed() {
        DraftId draft = draftOf(
                TestPackage.soundAs("moved-topic")
                        .replacing(TestPackage.TOPIC, "topic:how-deep", "02-how-deep.md")
                        .with(
                                "water/wells/01-digging/02-how-deep.quiz.yaml",
                                "title: Deep\npassMark: 50\nquestions:\n  - {id: q, type: true-false, text: Deep, correct: true}\n"));

        structure.moveTopic(draft, "how-deep", "digging", 0);

        ModuleNode module = tree(draft).module("digging").orElseThrow();
        assertThat(module.topics()).extracting(TopicNode::id).containsExactly("how-deep", "where-to-dig");
        assertThat(module.topics().getFirst().file()).isEqualTo("wells/01-digging/01-how-deep.md");
        assertThat(module.topics().getFirst().quiz()).containsEntry("en", "wells/01-digging/01-how-deep.quiz.yaml");
        assertThat(module.topics().getLast().texts()).containsEntry("ar", "wells/01-digging/02-where-to-dig.ar.md");
        assertThat(topics.read(draft, "where-to-dig").text().markdown()).contains("(topic:how-deep)");
        assertThat(publishing.check(draft).problems()).isEmpty();
    }

    @Test
    void aTopicMovesToAnotherModuleAndFiguresAreStillFound() {
        DraftId draft = draftOf(TestPackage.soundAs("other-module"));
        structure.addModule(draft, "Später", "A first topic");
        String added = tree(draft).modules().getLast().id();
        assertThat(added).isEqualTo("spater");

        structure.moveTopic(draft, "where-to-dig", added, 0);

        CourseTree tree = tree(draft);
        assertThat(tree.module(added).orElseThrow().topics())
                .extracting(TopicNode::id)
                .containsExactly("where-to-dig", "a-first-topic");
        assertThat(publishing.check(draft).warnings()).isEmpty();
        assertThat(topics.read(draft, "where-to-dig").preview().html()).contains("/authoring/figures/");
    }

    @Test
    void modulesMoveAndAreRenamedAndDeleted() {
        DraftId draft = draftOf(TestPackage.soundAs("modules-move"));
        String second = structure.addModule(draft, "العمق", "أول");

        structure.moveModule(draft, second, 0);
        structure.renameModule(draft, second, "Depth: a study");

        assertThat(tree(draft).modules()).extracting(ModuleNode::title).containsExactly("Depth: a study", "Digging");
        assertThat(tree(draft).modules())
                .extracting(ModuleNode::folder)
                .allMatch(folder -> folder.matches("wells/0[12]-.*"));
        structure.deleteModule(draft, second);
        assertThat(tree(draft).modules()).hasSize(1);
        assertThatThrownBy(() -> structure.deleteModule(draft, "digging")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aNewTopicNeverGetsTheIdOfOneThatLearnersKnow() {
        DraftId draft = draftOf(TestPackage.soundAs("ids-stay"));
        structure.deleteTopic(draft, "how-deep");

        String id = structure.addTopic(draft, "digging", "How deep");

        assertThat(id).isEqualTo("how-deep-2");
        structure.deleteTopic(draft, "how-deep-2");
        assertThatThrownBy(() -> structure.deleteTopic(draft, "where-to-dig")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aCourseFromScratchNeedsOnlyATextToBePublished() {
        DraftId draft = drafts.begin(
                new BeginCourse(institute, "", "مياه القرى", "ar", "آبار القرية", "الوحدة الأولى", "الموضوع الأول"));

        assertThat(publishing.check(draft).errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("empty-topic"));
        String topic = tree(draft).topics().findFirst().orElseThrow().id();
        TopicDraft read = topics.read(draft, topic);
        assertThat(read.text().title()).isEqualTo("الموضوع الأول");
        topics.save(new SaveTopic(
                draft,
                topic,
                "ar",
                new TopicText(null, "الموضوع الأول", "", 10, false, List.of(), "الماء حياة.\n"),
                read.version()));
        assertThat(publishing.publish(draft, false, false).published()).isTrue();
    }

    @Test
    void aFigureIsCheckedNeedsWordsAndIsShownInTheDraft() {
        DraftId draft = draftOf(TestPackage.soundAs("figured"));
        String file = topics.read(draft, "how-deep").file();

        String markdown = figures.add(draft, file, "My [photo].PNG", PNG, "A well [old]", "Seen in May");

        assertThat(markdown).isEqualTo("![A well \\[old\\]](../figures/my-photo.png \"Seen in May\")");
        assertThatThrownBy(() -> figures.add(draft, file, "x.png", PNG, "  ", ""))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(
                        () -> figures.add(draft, file, "x.png", "<html>".getBytes(StandardCharsets.UTF_8), "words", ""))
                .isInstanceOf(Refusal.Invalid.class);
        byte[] script = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script>x</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> figures.add(draft, file, "x.svg", script, "words", ""))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void onlyThoseWhoWriteTheCourseChangeItsOrder() {
        DraftId draft = draftOf(TestPackage.soundAs("order-closed"));
        InstituteId other = fixture.institute();
        for (PersonId person : List.of(
                people.anyPerson(),
                fixture.with(Role.REVIEWER, institute),
                fixture.with(Role.AUTHOR, other),
                fixture.with(Role.INSTITUTE_STAFF, other))) {
            people.signedInAs(
                    person,
                    () -> List.<Runnable>of(
                                    () -> structure.addModule(draft, "x", "y"),
                                    () -> structure.addTopic(draft, "digging", "x"),
                                    () -> structure.renameModule(draft, "digging", "x"),
                                    () -> structure.moveTopic(draft, "how-deep", "digging", 0),
                                    () -> structure.moveModule(draft, "digging", 0),
                                    () -> structure.deleteTopic(draft, "how-deep"),
                                    () -> structure.deleteModule(draft, "digging"),
                                    () -> figures.add(draft, "a.md", "x.png", PNG, "x", ""),
                                    () -> drafts.begin(new BeginCourse(institute, "", "x", "en", "x", "x", "x")))
                            .forEach(each -> assertThatThrownBy(each::run).isInstanceOf(Refusal.NotPermitted.class)));
        }
        people.signedInAs(people.anyPerson(), () -> {
            assertThatThrownBy(() -> figures.figure(draft, "0".repeat(64))).isInstanceOf(Refusal.NotPermitted.class);
        });
    }

    private DraftId draftOf(TestPackage content) {
        ImportReport report = fixture.publish(institute, content);
        assertThat(report.errors()).isEmpty();
        String slug = report.courses().getFirst().slug();
        return drafts.edit(fixture.course(slug));
    }

    private CourseTree tree(DraftId draft) {
        return drafts.page(draft).tree();
    }
}
