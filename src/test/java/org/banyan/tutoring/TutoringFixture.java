package org.banyan.tutoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.GroupMember;
import org.banyan.enrolment.Groups;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.PersonFixture;
import org.springframework.boot.test.context.TestComponent;

/** A cohort with staff, learners and groups, for tests of tutoring and of those that fill its board. */
@TestComponent
public class TutoringFixture {

    private final CourseFixture courses;
    private final PersonFixture people;
    private final Groups groups;

    TutoringFixture(CourseFixture courses, PersonFixture people, Groups groups) {
        this.courses = courses;
        this.people = people;
        this.groups = groups;
    }

    public PersonId learner(CohortId cohort, String name) {
        PersonId person = people.named(name);
        courses.enrol(cohort, person.value());
        return person;
    }

    public List<PersonId> learners(CohortId cohort, int count) {
        List<PersonId> learners = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            learners.add(learner(cohort, "Learner " + number));
        }
        return learners;
    }

    /** A group with these learners in it, made by staff. */
    public GroupId group(CourseFixture.Taught course, String name, PersonId... members) {
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        Set<PersonId> wanted = Set.of(members);
        return people.signedInAs(staff, () -> {
            GroupId group = groups.make(course.cohort(), name);
            Map<EnrolmentId, GroupId> places = groups.of(course.cohort()).learners().stream()
                    .filter(learner -> wanted.contains(learner.person()))
                    .collect(Collectors.toMap(GroupMember::enrolment, _ -> group));
            groups.place(course.cohort(), groups.of(course.cohort()).version(), places);
            return group;
        });
    }

    /** Somebody of each role, and who is allowed where: within the cohort, and outside of it. */
    public record Roles(
            PersonId staff,
            PersonId coordinator,
            PersonId tutorOfInstitute,
            PersonId tutorOfCohort,
            PersonId tutorOfGroup,
            PersonId administrator,
            List<PersonId> outsiders) {

        public void eachOutsider(Consumer<PersonId> work) {
            outsiders.forEach(work);
        }
    }

    public Roles roles(CourseFixture.Taught course, GroupId group) {
        CourseFixture.Taught elsewhere = courses.anyCourse();
        PersonId learnerThere = learner(elsewhere.cohort(), "Elsewhere");
        GroupId otherGroup = group(elsewhere, "Other", learnerThere);
        Scope cohort = Scope.of(Scope.Kind.COHORT, course.cohort().value());
        Scope otherCohort = Scope.of(Scope.Kind.COHORT, elsewhere.cohort().value());
        return new Roles(
                people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())),
                people.withRole(Role.COORDINATOR, cohort),
                people.withRole(Role.TUTOR, Scope.of(course.institute())),
                people.withRole(Role.TUTOR, cohort),
                people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value())),
                people.administrator(),
                List.of(
                        people.anyPerson(),
                        learnerThere,
                        learner(course.cohort(), "Only learns"),
                        people.withRole(Role.COORDINATOR, otherCohort),
                        people.withRole(Role.TUTOR, otherCohort),
                        people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, otherGroup.value())),
                        people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                        people.withRole(Role.REVIEWER, Scope.of(course.institute())),
                        people.withRole(Role.TRAINER, Scope.of(course.institute())),
                        people.withRole(Role.PROGRAMME_MANAGER, Scope.platform())));
    }
}
