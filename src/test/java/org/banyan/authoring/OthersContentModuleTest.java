package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.authoring.format.Problem;
import org.banyan.curriculum.CoursePage;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.Materials;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A real course that nobody on the project wrote, brought in by the very lines of shell that the README of the format gives. */
@ModuleTest
class OthersContentModuleTest {

    private static final Pattern PROCEDURE = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    Path temp;

    @Autowired
    CourseImport courseImport;

    @Autowired
    PublishedCourses courses;

    @Autowired
    Institutes institutes;

    @Autowired
    PersonFixture people;

    @Test
    void aCourseOfOthersIsBroughtInInFourLanguagesByTheProcedureOfTheReadme() throws Exception {
        runProcedure(Materials.need("curricula-security-101"), temp);
        InstituteId institute = institutes.first().id();
        people.signedInAs(people.withRole(Role.AUTHOR, Scope.of(institute)), () -> {
            PackageSource source = new PackageSource.Folder(temp);

            ImportReport check = courseImport.check(institute, source);
            assertThat(check.errors())
                    .map(problem -> problem.place() + " " + problem.in(Locale.ENGLISH))
                    .isEmpty();
            assertThat(check.warnings()).extracting(Problem::key).containsOnly("figure-missing", "figure-elsewhere");
            assertThat(check.warnings())
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
            assertThat(courseImport.publish(institute, source, false, _ -> {}).published())
                    .isFalse();

            assertThat(courseImport.publish(institute, source, true, _ -> {}).published())
                    .isTrue();
        });

        CoursePage page =
                courses.page("cybersecurity-for-beginners", Locale.of("bn")).orElseThrow();
        assertThat(page.card().languages()).containsExactly("en", "ar", "bn", "es");
        assertThat(page.outline().modules()).hasSize(8);
        assertThat(page.outline().topics()).hasSize(24);
        assertThat(page.unreviewed()).isTrue();
        Lesson arabic = lesson(page, "the-cia-triad-and-other-key-concepts", Locale.of("ar"));
        assertThat(arabic.title()).isEqualTo("ثلاثية CIA والمفاهيم الرئيسية الأخرى");
        assertThat(arabic.unreviewed()).isTrue();
        assertThat(arabic.html()).contains("src=\"/figures/", "class=\"missing-figure\"", "class=\"outside\"");
        assertThat(arabic.html()).doesNotContain("CO_OP_TRANSLATOR");
        assertThat(figureOf(arabic))
                .isNotEqualTo(figureOf(lesson(page, "the-cia-triad-and-other-key-concepts", Locale.ENGLISH)));
    }

    private Lesson lesson(CoursePage page, String topic, Locale language) {
        var entry = page.outline().topic(topic).orElseThrow();
        return courses.lesson(page.card().newestVersion(), entry.topic(), language)
                .orElseThrow();
    }

    private static String figureOf(Lesson lesson) {
        return org.jsoup.Jsoup.parseBodyFragment(lesson.html()).select("img").attr("src");
    }

    private static void runProcedure(Path from, Path to) throws IOException, InterruptedException {
        Matcher procedure = PROCEDURE.matcher(Files.readString(Path.of("course-content/README.md")));
        assertThat(procedure.find()).isTrue();
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", procedure.group(1)).inheritIO();
        shell.environment().put("from", from.toAbsolutePath().toString());
        shell.environment().put("to", to.toAbsolutePath().toString());
        assertThat(shell.start().waitFor()).isZero();
    }
}
