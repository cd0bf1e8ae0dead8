package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
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
class CourseExportModuleTest {

    @TempDir
    Path temp;

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseExport export;

    @Autowired
    CourseImport courseImport;

    @Autowired
    AuthoringDesk desk;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

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
    void whatIsExportedImportedAndExportedAgainIsTheSameToTheByte() throws IOException {
        fixture.publish(institute, TestPackage.soundAs("there-and-back").with("water/wells/README.md", "Read me"));
        CourseId course = fixture.course("there-and-back");
        byte[] first = export.export(course).zip();

        ImportReport report = courseImport.publish(institute, zip(first), false, _ -> {});

        assertThat(report.published()).isTrue();
        assertThat(report.hasNews()).isFalse();
        assertThat(export.export(course).zip()).isEqualTo(first);
    }

    @Test
    void anInstallationThatNeverSawTheCourseGivesTheSameBytes() throws IOException {
        fixture.publish(institute, TestPackage.soundAs("elsewhere-too"));
        CourseId course = fixture.course("elsewhere-too");
        byte[] first = export.export(course).zip();
        sql.sql("delete from course_source where course_version_id in"
                        + " (select id from course_version where course_id = ?)")
                .param(course.value())
                .update();
        sql.sql("delete from curriculum_source where institute_id = ?")
                .param(institute.value())
                .update();

        courseImport.publish(institute, zip(first), false, _ -> {});

        assertThat(export.export(course).zip()).isEqualTo(first);
        assertThat(desk.courses(institute, Locale.ENGLISH))
                .singleElement()
                .satisfies(each -> assertThat(each.history().versions()).hasSize(1));
    }

    @Test
    void ourOwnCoursesGoThereAndBack() throws IOException {
        Path content = Path.of("course-content");
        InstituteId first = sql.sql("select id from institute order by created_at limit 1")
                .query((row, _) -> new InstituteId(row.getObject(1, java.util.UUID.class)))
                .single();
        people.signIn(fixture.with(Role.AUTHOR, first));
        courseImport.publish(first, new PackageSource.Folder(content), true, _ -> {});
        CourseId course = fixture.course("open-data-in-practice");
        byte[] exported = export.export(course).zip();

        ImportReport report = courseImport.publish(first, zip(exported), false, _ -> {});

        assertThat(report.problems()).isEmpty();
        assertThat(report.hasNews()).isFalse();
        assertThat(export.export(course).zip()).isEqualTo(exported);
    }

    @Test
    void othersDoNotGetIt() {
        fixture.publish(institute, TestPackage.soundAs("not-for-all"));
        CourseId course = fixture.course("not-for-all");

        people.signedInAs(fixture.with(Role.AUTHOR, fixture.institute()), () -> {
            assertThatThrownBy(() -> export.export(course)).isInstanceOf(Refusal.NotPermitted.class);
        });
        people.signedInAs(fixture.with(Role.TUTOR, institute), () -> {
            assertThatThrownBy(() -> export.export(course)).isInstanceOf(Refusal.NotPermitted.class);
        });
        people.signedInAs(fixture.with(Role.REVIEWER, institute), () -> {
            assertThat(export.export(course).zip()).isNotEmpty();
        });
    }

    private PackageSource zip(byte[] content) throws IOException {
        return new PackageSource.Zip(Files.write(Files.createTempFile(temp, "package", ".zip"), content));
    }
}
