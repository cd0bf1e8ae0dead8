package org.banyan.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.identity.Access;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class InstitutesOfCoursesModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Roles roles;

    @Autowired
    Access access;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void staffMakeSomebodyTheAuthorOfACourseOfTheirInstitute() {
        Taught course = courses.anyCourse();
        Scope scope = Scope.of(Scope.Kind.COURSE, course.course().value());
        PersonId ann = people.anyPerson();
        PersonId staff = people.anyPerson();
        people.grant(staff, Role.INSTITUTE_STAFF, Scope.of(course.institute()));

        people.signedInAs(staff, () -> roles.grant(ann, Role.AUTHOR, scope));

        assertThat(access.has(ann, Role.AUTHOR, scope)).isTrue();
        assertThatThrownBy(() -> people.signedInAs(
                        staff,
                        () -> roles.grant(
                                ann,
                                Role.AUTHOR,
                                Scope.of(Scope.Kind.COURSE, CourseId.next().value()))))
                .isInstanceOf(Refusal.NotPermitted.class);
    }
}
