package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.authoring.DraftSettings.Settings;
import org.banyan.authoring.SettingsCheck.Fault;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DraftSettingsModuleTest {

    @Autowired
    DraftSettings settings;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftPublishing publishing;

    @Autowired
    CourseDraftStore store;

    @Autowired
    DraftFixture fixture;

    @Autowired
    PersonFixture people;

    private InstituteId institute;

    @BeforeEach
    void anAuthor() {
        institute = fixture.institute();
        people.signIn(fixture.with(Role.AUTHOR, institute));
    }

    @AfterEach
    void out() {
        people.signOut();
    }

    @Test
    void whatIsChangedIsWrittenAndTheRestStaysToTheByte() {
        DraftId draft = draftOf("settings-written");
        String before = file(draft, "course.yaml");

        assertThat(save(draft, "course/hours", "8", "completion/posts", "", "completion/topicsDiscussed", "all"))
                .isEmpty();

        assertThat(file(draft, "course.yaml"))
                .isEqualTo(before.replace("hours: 7.5", "hours: 8")
                        .replace("  topicsDiscussed: 1\n  posts: 2\n", "  topicsDiscussed: all\n"));
        assertThat(save(draft)).isEmpty();
        assertThat(publishing.publish(draft, true, false).courses()).hasSize(1);
    }

    @Test
    void titlesAndSummariesOfCourseModuleAndCurriculumAreWritten() {
        DraftId draft = draftOf("settings-titles");

        save(draft, "course/title", "Deep wells", "module/digging/summary", "", "curriculum/title", "Water: all of it");

        assertThat(drafts.page(draft).card().title()).isEqualTo("Deep wells");
        assertThat(file(draft, "module.yaml")).isEqualTo("title: Digging\n");
        assertThat(store.file(draft, "curriculum.yaml").orElseThrow().text()).contains("title: 'Water: all of it'\n");
        assertThat(settings.read(draft).value("curriculum/title")).isEqualTo("Water: all of it");
    }

    @Test
    void eachFaultIsToldAtItsFieldAndNothingIsWritten() {
        DraftId draft = draftOf("settings-faults");
        String before = file(draft, "course.yaml");

        List<Fault> faults = save(
                draft,
                "course/title",
                " ",
                "course/summary",
                "",
                "course/hours",
                "7.55",
                "completion/topicsRead",
                "3",
                "completion/quizzesPassed",
                "2",
                "completion/posts",
                "many",
                "curriculum/title",
                "x".repeat(201),
                "course/audience",
                "Everybody");

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "course/title",
                        "course/summary",
                        "course/hours",
                        "completion/topicsRead",
                        "completion/quizzesPassed",
                        "completion/posts",
                        "curriculum/title");
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.in(Locale.ENGLISH)).doesNotContain("{"));
        assertThat(file(draft, "course.yaml")).isEqualTo(before);
    }

    @Test
    void withoutARuleEverythingIsAskedForAndTheFileStaysWithoutOne() {
        fixture.publish(
                institute,
                TestPackage.soundAs("settings-default")
                        .replacing(
                                TestPackage.COURSE + "course.yaml",
                                "completion:\n  topicsRead: all\n  topicsDiscussed: 1\n  posts: 2\n  quizzesPassed: 1\n",
                                ""));
        DraftId draft = drafts.edit(fixture.course("settings-default"));

        assertThat(settings.read(draft).value("completion/topicsRead")).isEqualTo("all");
        save(draft, "course/hours", "9");
        assertThat(file(draft, "course.yaml")).doesNotContain("completion");
        save(draft, "completion/posts", "1");
        assertThat(file(draft, "course.yaml"))
                .endsWith("completion:\n  topicsRead: all\n  posts: 1\n  quizzesPassed: all\n");
    }

    @Test
    void aColleagueWhoChangedTheSameFieldIsNotOverwritten() {
        DraftId draft = draftOf("settings-conflict");
        Settings read = settings.read(draft);
        save(draft, "course/audience", "Towns");

        assertThatThrownBy(() -> settings.save(draft, read.values(), with(read, "course/audience", "Cities")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(settings.save(draft, read.values(), with(read, "course/hours", "3")))
                .isEmpty();
        assertThat(settings.read(draft).value("course/audience")).isEqualTo("Towns");
    }

    @Test
    void reviewersReadAndOnlyAuthorsWrite() {
        DraftId draft = draftOf("settings-permission");
        people.signIn(fixture.with(Role.REVIEWER, institute));
        assertThat(settings.read(draft).topics()).isEqualTo(2);

        assertThatThrownBy(() -> save(draft, "course/hours", "3")).isInstanceOf(Refusal.NotPermitted.class);
        people.signIn(fixture.with(Role.COORDINATOR, institute));
        assertThatThrownBy(() -> settings.read(draft)).isInstanceOf(Refusal.NotPermitted.class);
    }

    private List<Fault> save(DraftId draft, String... changes) {
        Settings read = settings.read(draft);
        return settings.save(draft, read.values(), with(read, changes));
    }

    private static Map<String, String> with(Settings read, String... changes) {
        Map<String, String> after = new LinkedHashMap<>(read.values());
        for (int i = 0; i < changes.length; i += 2) {
            after.put(changes[i], changes[i + 1]);
        }
        return after;
    }

    private String file(DraftId draft, String name) {
        return store.texts(draft).values().stream()
                .filter(file -> file.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }
}
