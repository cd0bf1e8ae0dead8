package org.banyan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class MovingCohortsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Cohorts cohorts;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void staffMoveACohortToANewerVersionAndTheTrailTellsIt() {
        Taught course = courses.anyCourse();
        CourseVersionId second = versionTwo(course);
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));

        cohorts.moveTo(course.cohort(), second);

        assertThat(cohorts.get(course.cohort()).version()).isEqualTo(second);
        assertThat(sql.sql(
                                "select count(*) from audit_entry where action = 'enrolment.cohort-moved' and subject_id = ?")
                        .param(course.cohort().value().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void neitherBackNorToTheSameNorToAnotherCourse() {
        Taught course = courses.anyCourse();
        CourseVersionId second = versionTwo(course);
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        cohorts.moveTo(course.cohort(), second);

        List.of(course.version(), second, versionTwo(courses.anyCourse()))
                .forEach(version -> assertThatThrownBy(() -> cohorts.moveTo(course.cohort(), version))
                        .isInstanceOf(Refusal.Invalid.class));
    }

    @Test
    void nobodyElseMovesACohort() {
        Taught course = courses.anyCourse();
        CourseVersionId second = versionTwo(course);
        for (PersonId person : List.of(
                people.anyPerson(),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.withRole(Role.TUTOR, Scope.of(course.institute())),
                people.withRole(Role.COORDINATOR, Scope.of(course.institute())),
                people.withRole(
                        Role.INSTITUTE_STAFF,
                        Scope.of(Scope.Kind.INSTITUTE, course.course().value())))) {
            people.signIn(person);
            assertThatThrownBy(() -> cohorts.moveTo(course.cohort(), second)).isInstanceOf(Refusal.NotPermitted.class);
        }
        assertThat(cohorts.get(course.cohort()).version()).isEqualTo(course.version());
    }

    private CourseVersionId versionTwo(Taught course) {
        CourseVersionId second = CourseVersionId.next();
        sql.sql("insert into course_version values (?, ?, 2, 'en', 12.0, ?, now(6), null)")
                .params(second.value(), course.course().value(), "1".repeat(64))
                .update();
        return second;
    }
}
