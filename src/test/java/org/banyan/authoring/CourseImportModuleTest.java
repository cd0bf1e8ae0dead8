package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.authoring.TestPackage.FIGURE;
import static org.banyan.authoring.TestPackage.QUIZ;
import static org.banyan.authoring.TestPackage.TOPIC;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.banyan.authoring.ImportReport.Change;
import org.banyan.authoring.ImportReport.CourseReport;
import org.banyan.authoring.format.Problem;
import org.banyan.curriculum.CoursePage;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CourseImportModuleTest {

    @TempDir
    Path temp;

    @Autowired
    CourseImport courseImport;

    @Autowired
    AuthoringDesk desk;

    @Autowired
    PublishedCourses courses;

    @Autowired
    Institutes institutes;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    private InstituteId institute;
    private PersonId author;

    @BeforeEach
    void signIn() {
        institute = institutes.first().id();
        author = people.withRole(Role.AUTHOR, Scope.of(institute));
        people.signIn(author);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aCheckSaysWhatWouldHappenAndWritesNothing() {
        ImportReport report = check(TestPackage.soundAs("checked"));

        assertThat(report.published()).isFalse();
        assertThat(report.problems()).isEmpty();
        assertThat(report.courses())
                .containsExactly(
                        new CourseReport("checked", "Wells", "en", Change.NEW, 1, 1, 2, 1, 5, 2, List.of("en", "ar")));
        assertThat(courses.page("checked", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aPublishedCourseCanBeReadWithItsQuizItsRuleAndItsFigures() {
        String prompt = "text: Where is your well?\n";
        ImportReport report = publish(
                TestPackage.soundAs("whole").replacing(TestPackage.TOPIC, prompt, prompt + "    postFirst: true\n"));

        assertThat(report.published()).isTrue();
        CoursePage page = courses.page("whole", Locale.of("ar")).orElseThrow();
        assertThat(page.card().title()).isEqualTo("الآبار");
        assertThat(page.unreviewed()).isTrue();
        assertThat(page.licence()).isEqualTo("CC-BY-4.0");
        Lesson lesson = lesson("whole", "where-to-dig", Locale.of("ar"));
        assertThat(lesson.unreviewed()).isTrue();
        assertThat(lesson.prompts()).containsExactly(new Lesson.Prompt("your-well", "أين بئرك؟", true));
        assertThat(lesson.html()).contains("loading=\"lazy\"", "href=\"topic:how-deep\"", "id=\"b-");
        assertThat(lesson.headings())
                .singleElement()
                .extracting(Lesson.Heading::text)
                .isEqualTo("انظر حولك");
        assertThat(count("select count(*) from quiz where course_version_id = ?", page))
                .isEqualTo(1);
        assertThat(count("select count(*) from completion_rule where course_version_id = ?", page))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_entry where subject_id = ?",
                        page.card().course().value().toString()))
                .isEqualTo(1);
    }

    @Test
    void importingTwiceIsTheSameAsImportingOnce() {
        publish(TestPackage.soundAs("twice-imported"));
        var first = courses.page("twice-imported", Locale.ENGLISH)
                .orElseThrow()
                .card()
                .newestVersion();

        ImportReport again = publish(TestPackage.soundAs("twice-imported"));

        assertThat(again.published()).isTrue();
        assertThat(again.hasNews()).isFalse();
        assertThat(again.courses())
                .singleElement()
                .extracting(CourseReport::version)
                .isEqualTo(1);
        assertThat(courses.page("twice-imported", Locale.ENGLISH)
                        .orElseThrow()
                        .card()
                        .newestVersion())
                .isEqualTo(first);
    }

    @Test
    void theTitleOfTheCurriculumIsBroughtUpToDateWithoutANewVersion() {
        publish(TestPackage.soundAs("retitled"));

        ImportReport report = publish(
                TestPackage.soundAs("retitled").replacing("water/curriculum.yaml", "title: Water", "title: Rain"));

        assertThat(report.hasNews()).isFalse();
        assertThat(courses.page("retitled", Locale.ENGLISH).orElseThrow().card().curriculumTitle())
                .isEqualTo("Rain");
    }

    @Test
    void aNewVersionKeepsTheIdsOfItsBlocksAndTopicsInBothLanguages() {
        publish(TestPackage.soundAs("versions"));
        Lesson before = lesson("versions", "where-to-dig", Locale.ENGLISH);
        Lesson arabicBefore = lesson("versions", "where-to-dig", Locale.of("ar"));

        ImportReport report = publish(TestPackage.soundAs("versions")
                .replacing(TOPIC, "Water is where", "Some water is often where")
                .replacing(TOPIC, "## Look around", "First of all: patience.\n\n## Look around"));

        Lesson after = lesson("versions", "where-to-dig", Locale.ENGLISH);
        assertThat(report.courses())
                .singleElement()
                .extracting(CourseReport::change)
                .isEqualTo(Change.NEW_VERSION);
        assertThat(after.topic()).isEqualTo(before.topic());
        assertThat(blockIds(after)).hasSize(5);
        assertThat(blockIds(after).subList(1, 5)).isEqualTo(blockIds(before));
        assertThat(blockIds(arabicBefore)).isEqualTo(blockIds(before));
        assertThat(blockIds(lesson("versions", "where-to-dig", Locale.of("ar"))))
                .isEqualTo(blockIds(before));
    }

    @Test
    void warningsMustBeAccepted() {
        TestPackage withWarning = TestPackage.soundAs("warned").replacing(TOPIC, "well.svg", "gone.svg");

        ImportReport refused = courseImport.publish(institute, zip(withWarning), false, _ -> {});
        assertThat(refused.published()).isFalse();
        assertThat(refused.warnings()).extracting(Problem::key).containsExactly("figure-missing");
        assertThat(courses.page("warned", Locale.ENGLISH)).isEmpty();

        assertThat(publish(withWarning).published()).isTrue();
        assertThat(lesson("warned", "where-to-dig", Locale.ENGLISH).html()).contains("A well with a bucket");
    }

    @Test
    void errorsCannotBeAccepted() {
        ImportReport refused =
                publish(TestPackage.soundAs("erroneous").replacing(QUIZ, "passMark: 70", "passMark: 700"));

        assertThat(refused.published()).isFalse();
        assertThat(courses.page("erroneous", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aFailureInTheLastStepLeavesNothingBehind() {
        TestPackage two = TestPackage.soundAs("all-or-nothing");
        two.with("water/ponds/course.yaml", "id: never-" + "published\ntitle: Ponds\nsummary: Ponds.\nhours: 1\n")
                .with("water/ponds/01-only/module.yaml", "title: Only\n")
                .with("water/ponds/01-only/01-only-topic.md", "# Only\n\nWords.");
        long figures = count("select count(*) from figure");
        two.replacing(FIGURE, "A well", "A well of its own");

        assertThatThrownBy(() -> courseImport.publish(institute, zip(two), true, title -> {
                    if (title.equals("Wells")) {
                        throw new IllegalStateException("The lights went out");
                    }
                }))
                .hasMessage("The lights went out");

        assertThat(courses.page("never-published", Locale.ENGLISH)).isEmpty();
        assertThat(courses.page("all-or-nothing", Locale.ENGLISH)).isEmpty();
        assertThat(count("select count(*) from curriculum where slug = ?", "all-or-nothing"))
                .isZero();
        assertThat(count("select count(*) from figure")).isEqualTo(figures);
    }

    @Test
    void onlyAuthorsAndStaffOfTheInstituteMayImport() {
        InstituteId other = anotherInstitute();
        PackageSource source = zip(TestPackage.soundAs("forbidden"));
        List.of(
                        people.anyPerson(),
                        people.withRole(Role.TUTOR, Scope.of(institute)),
                        people.withRole(Role.AUTHOR, Scope.of(other)))
                .forEach(person -> people.signedInAs(person, () -> {
                    assertThatThrownBy(() -> courseImport.check(institute, source))
                            .isInstanceOf(Refusal.NotPermitted.class);
                    assertThatThrownBy(() -> courseImport.publish(institute, source, true, _ -> {}))
                            .isInstanceOf(Refusal.NotPermitted.class);
                    assertThat(desk.courses(institute, Locale.ENGLISH)).isEmpty();
                }));
        people.signOut();
        assertThatThrownBy(() -> courseImport.check(institute, source)).isInstanceOf(Refusal.NotPermitted.class);

        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(institute));
        people.signedInAs(staff, () -> {
            assertThat(courseImport.check(institute, source).errors()).isEmpty();
            assertThat(courseImport.institutes())
                    .extracting(Institutes.InstituteEntry::id)
                    .containsExactly(institute);
        });
    }

    @Test
    void aCourseOfAnotherInstituteIsNotTakenOver() {
        publish(TestPackage.soundAs("ours"));
        InstituteId other = anotherInstitute();

        people.signedInAs(people.withRole(Role.AUTHOR, Scope.of(other)), () -> {
            ImportReport report = courseImport.publish(other, zip(TestPackage.soundAs("ours")), true, _ -> {});
            assertThat(report.published()).isFalse();
            assertThat(report.errors()).extracting(Problem::key).containsExactly("other-institute");
        });
    }

    @Test
    void thosePublishedAreListedWithTheirVersions() {
        publish(TestPackage.soundAs("listed"));
        publish(TestPackage.soundAs("listed").replacing(TOPIC, "Look around", "Look about you"));

        assertThat(desk.courses(institute, Locale.ENGLISH))
                .extracting(WrittenCourse::history)
                .filteredOn(course -> course.card().slug().equals("listed"))
                .singleElement()
                .satisfies(course -> {
                    assertThat(course.versions())
                            .extracting(version -> version.number())
                            .containsExactly(2, 1);
                    assertThat(course.versions()).allMatch(version -> author.equals(version.publishedBy()));
                });
    }

    @Test
    void ourOwnContentIsPublishedByTheInstallationItself() {
        people.signOut();

        ImportReport report = courseImport.publishOwn(institute, new PackageSource.Folder(Path.of("course-content")));

        assertThat(report.problems()).isEmpty();
        assertThat(report.published()).isTrue();
        CoursePage page = courses.page("open-data-in-practice", Locale.of("ar")).orElseThrow();
        assertThat(page.card().languages()).contains("en", "ar");
        assertThat(page.outline().topics()).hasSizeGreaterThanOrEqualTo(12);
    }

    private ImportReport check(TestPackage content) {
        return courseImport.check(institute, zip(content));
    }

    private ImportReport publish(TestPackage content) {
        return courseImport.publish(institute, zip(content), true, _ -> {});
    }

    private PackageSource zip(TestPackage content) {
        return new PackageSource.Zip(content.zipFile(temp));
    }

    private Lesson lesson(String course, String topic, Locale language) {
        var outline = courses.page(course, language).orElseThrow().outline();
        return courses.lesson(
                        outline.version(), outline.topic(topic).orElseThrow().topic(), language)
                .orElseThrow();
    }

    private static List<String> blockIds(Lesson lesson) {
        return org.jsoup.Jsoup.parseBodyFragment(lesson.html())
                .select("[data-block]")
                .eachAttr("data-block");
    }

    private InstituteId anotherInstitute() {
        InstituteId other = InstituteId.next();
        sql.sql("insert into institute (id, slug, name, language, sign_up_open, created_at, version)"
                        + " values (?, ?, 'Another institute', 'en', false, now(6), 0)")
                .params(other.value(), "institute-" + other.value())
                .update();
        return other;
    }

    private long count(String query, CoursePage page) {
        return count(query, page.card().newestVersion().value());
    }

    private long count(String query, Object... arguments) {
        return sql.sql(query).params(List.of(arguments)).query(Long.class).single();
    }
}
