package org.banyan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class GroupsModuleTest {

    @Autowired
    Groups groups;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Memberships memberships;

    @Autowired
    Roles roles;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    private Taught course;
    private CohortId cohort;
    private PersonId staff;

    @BeforeEach
    void aCohortThatStaffRuns() {
        course = courses.anyCourse();
        cohort = course.cohort();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signIn(staff);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void learnersArePlacedInOneStepAndKnowTheirGroup() {
        PersonId ann = people.anyPerson();
        PersonId ben = people.anyPerson();
        EnrolmentId annsPlace = enrolments.enrol(cohort, ann);
        EnrolmentId bensPlace = enrolments.enrol(cohort, ben);
        GroupId first = groups.make(cohort, " Group 1 ");
        GroupId second = groups.make(cohort, "Group 2");

        groups.place(cohort, groups.of(cohort).version(), Map.of(annsPlace, first, bensPlace, second));

        Grouping grouping = groups.of(cohort);
        assertThat(grouping.groups())
                .containsExactly(new GroupEntry(first, "Group 1", 1), new GroupEntry(second, "Group 2", 1));
        assertThat(grouping.membersOf(first)).extracting(GroupMember::person).containsExactly(ann);
        assertThat(grouping.withoutGroup()).isEmpty();
        assertThat(people.signedInAs(ann, () -> memberships.require(cohort)).group())
                .contains(first);
    }

    @Test
    void whoChangesAnOldGroupingIsTold() {
        EnrolmentId place = enrolments.enrol(cohort, people.anyPerson());
        GroupId group = groups.make(cohort, "Group 1");
        int version = groups.of(cohort).version();
        int next = groups.place(cohort, version, Map.of(place, group));

        assertThatThrownBy(() -> groups.takeOut(cohort, version, List.of(place)))
                .isInstanceOf(Refusal.Conflict.class);

        groups.takeOut(cohort, next, List.of(place));
        assertThat(groups.of(cohort).withoutGroup()).hasSize(1);
    }

    @Test
    void aPlaceInAGroupOfAnotherCohortPlacesNobody() {
        EnrolmentId ann = enrolments.enrol(cohort, people.anyPerson());
        EnrolmentId ben = enrolments.enrol(cohort, people.anyPerson());
        GroupId here = groups.make(cohort, "Here");
        GroupId elsewhere = groups.make(courses.anyCourse().cohort(), "Elsewhere");
        int version = groups.of(cohort).version();

        assertThatThrownBy(() -> groups.place(cohort, version, Map.of(ann, here, ben, elsewhere)))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(groups.of(cohort).withoutGroup()).hasSize(2);
        assertThat(groups.of(cohort).version()).isEqualTo(version);
    }

    @Test
    void onlyLearnersArePlaced() {
        EnrolmentId elsewhere = enrolments.enrol(courses.anyCourse().cohort(), people.anyPerson());
        GroupId group = groups.make(cohort, "Group 1");
        int version = groups.of(cohort).version();

        assertThatThrownBy(() -> groups.place(cohort, version, Map.of(elsewhere, group)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> groups.takeOut(cohort, version, List.of(elsewhere)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aGroupNameIsTakenOnceAndOnlyEmptyGroupsAreDeleted() {
        EnrolmentId place = enrolments.enrol(cohort, people.anyPerson());
        GroupId group = groups.make(cohort, "مجموعة ١");
        groups.place(cohort, groups.of(cohort).version(), Map.of(place, group));

        assertThatThrownBy(() -> groups.make(cohort, "مجموعة ١")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> groups.make(cohort, " ")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> groups.delete(group)).isInstanceOf(Refusal.Invalid.class);

        groups.rename(group, "Other");
        groups.takeOut(cohort, groups.of(cohort).version(), List.of(place));
        groups.delete(group);
        assertThat(groups.of(cohort).groups()).isEmpty();
    }

    @Test
    void staffMakesSomebodyTutorOfAGroupWhoThenLeadsInTheCohort() {
        GroupId group = groups.make(cohort, "Group 1");
        PersonId tutor = people.anyPerson();

        roles.grant(tutor, Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()));

        people.signIn(tutor);
        assertThat(memberships.require(cohort).leads()).isTrue();
        assertThat(groups.members(group)).isEmpty();
        assertThatThrownBy(() -> memberships.require(courses.anyCourse().cohort()))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void nobodyElseSeesOrChangesGroups() {
        GroupId group = groups.make(cohort, "Group 1");
        EnrolmentId place = enrolments.enrol(cohort, people.anyPerson());
        int version = groups.of(cohort).version();
        PersonId learner = people.anyPerson();
        enrolments.enrol(cohort, learner);

        people.signIn(learner);
        assertThatThrownBy(() -> groups.of(cohort)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.list(cohort)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.members(group)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.make(cohort, "Mine")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.rename(group, "Mine")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.delete(group)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.place(cohort, version, Map.of(place, group)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> groups.takeOut(cohort, version, List.of(place)))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void theGroupingOfAnySizeIsReadInAFewQueries() {
        for (int number = 0; number < 12; number++) {
            enrolments.enrol(cohort, people.anyPerson());
        }

        int selects = new Selects(transactions, sql).during(() -> groups.of(cohort));

        assertThat(selects).isBetween(1, 5);
    }
}
