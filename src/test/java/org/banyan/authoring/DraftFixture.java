package org.banyan.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.PersonFixture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An institute of its own with its people, and courses published there, for tests of writing. */
@Component
public class DraftFixture {

    private final CourseImport courseImport;
    private final PublishedCourses courses;
    private final PersonFixture people;
    private final JdbcClient sql;

    DraftFixture(CourseImport courseImport, PublishedCourses courses, PersonFixture people, JdbcClient sql) {
        this.courseImport = courseImport;
        this.courses = courses;
        this.people = people;
        this.sql = sql;
    }

    public InstituteId institute() {
        InstituteId institute = InstituteId.next();
        sql.sql("insert into institute (id, slug, name, language, sign_up_open, created_at, version)"
                        + " values (?, ?, 'An institute that writes', 'en', false, now(6), 0)")
                .params(institute.value(), "institute-" + institute.value())
                .update();
        return institute;
    }

    public PersonId with(Role role, InstituteId institute) {
        return people.withRole(role, Scope.of(institute));
    }

    /** Publishes the package in the name of whoever is signed in. */
    public ImportReport publish(InstituteId institute, TestPackage content) {
        try {
            Path folder = Files.createTempDirectory("package");
            Path zip = content.zipFile(folder);
            try {
                return courseImport.publish(institute, new PackageSource.Zip(zip), true, _ -> {});
            } finally {
                for (Path file : List.of(zip, folder)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CourseId course(String slug) {
        return courses.page(slug, Locale.ENGLISH).orElseThrow().card().course();
    }
}
