package org.banyan.tutoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupEntry;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.GroupMember;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TutorAssignmentsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    TutorAssignments assignments;

    @Autowired
    Mailbox mails;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    PersonId staff;
    PersonId tutor;

    @BeforeEach
    void aCohortOfFortyWithATutor() {
        course = courses.anyCourse();
        tutoring.learners(course.cohort(), 40);
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        tutor = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void aProposalPlacesEverybodyOnceAndChangesNothing() {
        GroupProposal proposal = propose(false);

        assertThat(proposal.plan().groups()).hasSize(2);
        assertThat(proposal.plan().groups())
                .extracting(group -> group.members().size())
                .containsExactly(20, 20);
        assertThat(proposal.plan().groups())
                .extracting(GroupPlan.PlannedGroup::name)
                .containsExactly("Group 1", "Group 2");
        assertThat(proposal.imbalance()).isLessThanOrEqualTo(proposal.byChance());
        assertThat(desk(staff).grouping().groups()).isEmpty();
    }

    @Test
    void thePlanIsAppliedInOneStepAndThoseConcernedAreTold() throws InterruptedException {
        GroupProposal proposal = propose(false);

        apply(staff, desk(staff).grouping().version(), proposal.plan());

        GroupDesk desk = desk(staff);
        assertThat(desk.grouping().withoutGroup()).isEmpty();
        assertThat(desk.grouping().groups()).extracting(GroupEntry::members).containsExactly(20, 20);
        assertThat(desk.tutorsOf()).hasSize(2);
        GroupMember any = desk.grouping().learners().getFirst();
        Mailbox.Received mail = mails.newest(people.emailOf(any.person()));
        assertThat(mail.subject()).isEqualTo("Your group in “Any course”");
        assertThat(mail.paragraphs()).contains("Your tutor is");
        assertThat(sql.sql(
                                "select count(*) from audit_entry where action = 'tutoring.groups-formed' and subject_id = ?")
                        .param(course.cohort().value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void applyingTheSameAgainMovesNobodyAndTellsNobody() {
        apply(staff, desk(staff).grouping().version(), propose(false).plan());
        GroupDesk desk = desk(staff);
        List<GroupPlan.PlannedGroup> same = desk.grouping().groups().stream()
                .map(group -> planned(desk, group))
                .toList();

        apply(staff, desk.grouping().version(), new GroupPlan(same));

        assertThat(desk(staff).grouping().learners()).isEqualTo(desk.grouping().learners());
        assertThat(desk(staff).tutorsOf()).isEqualTo(desk.tutorsOf());
    }

    @Test
    void whoIsPlacedStaysWhereThatIsAskedFor() {
        List<PersonId> first = desk(staff).grouping().learners().stream()
                .limit(3)
                .map(GroupMember::person)
                .toList();
        GroupId known = tutoring.group(course, "By hand", first.toArray(PersonId[]::new));

        GroupPlan plan = propose(true).plan();

        assertThat(plan.groups().getFirst().group()).isEqualTo(known);
        assertThat(plan.groups().getFirst().members())
                .containsAll(desk(staff).grouping().membersOf(known).stream()
                        .map(GroupMember::enrolment)
                        .toList());
        assertThat(plan.groups()).extracting(group -> group.members().size()).containsExactly(20, 20);
    }

    @Test
    void whatIsNotInThePlanIsWithoutAGroupAndEmptyGroupsGo() {
        apply(staff, desk(staff).grouping().version(), propose(false).plan());
        GroupDesk before = desk(staff);
        GroupPlan.PlannedGroup first =
                planned(before, before.grouping().groups().getFirst());

        apply(staff, before.grouping().version(), new GroupPlan(List.of(first)));

        GroupDesk desk = desk(staff);
        assertThat(desk.grouping().groups()).hasSize(1);
        assertThat(desk.grouping().withoutGroup()).hasSize(20);
        assertThat(desk.tutorsOf()).hasSize(1);
    }

    @Test
    void aPlanMadeOnOlderGroupsIsAConflictAndNothingOfItIsDone() {
        int version = desk(staff).grouping().version();
        GroupPlan plan = propose(false).plan();
        tutoring.group(course, "Meanwhile");

        assertThatThrownBy(() -> apply(staff, version, plan)).isInstanceOf(Refusal.Conflict.class);

        assertThat(desk(staff).grouping().groups()).extracting(GroupEntry::name).containsExactly("Meanwhile");
    }

    @Test
    void nobodyIsInTwoGroupsAndOnlyTutorsTutor() {
        GroupDesk desk = desk(staff);
        Set<EnrolmentId> one = Set.of(desk.grouping().learners().getFirst().enrolment());

        assertRefused(
                "in-two-groups",
                () -> apply(
                        staff,
                        desk.grouping().version(),
                        new GroupPlan(List.of(
                                new GroupPlan.PlannedGroup(null, "A", null, one),
                                new GroupPlan.PlannedGroup(null, "B", null, one)))));
        assertRefused(
                "no-tutor",
                () -> apply(
                        staff,
                        desk.grouping().version(),
                        new GroupPlan(List.of(new GroupPlan.PlannedGroup(null, "A", people.anyPerson(), one)))));
        assertThat(desk(staff).grouping().groups()).isEmpty();
    }

    @Test
    void tutorsGetGroupsInTurnByTheirLoad() {
        PersonId second = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        CourseFixture.Taught other = courses.anyCourse();
        PersonId learner = tutoring.learner(other.cohort(), "Elsewhere");
        GroupId loaded = tutoring.group(other, "Loaded", learner);
        people.grant(tutor, Role.TUTOR, Scope.of(Scope.Kind.GROUP, loaded.value()));

        GroupDesk desk = desk(staff);

        assertThat(desk.tutors())
                .filteredOn(known -> known.person().equals(tutor))
                .extracting(GroupDesk.Tutor::elsewhere)
                .containsExactly(1);
        TutorShare share = new TutorShare(desk.tutors().stream()
                .filter(known -> Set.of(tutor, second).contains(known.person()))
                .toList());
        assertThat(List.of(share.next(20), share.next(20), share.next(20))).containsExactly(second, tutor, second);
    }

    @Test
    void thoseWhoRunTheCohortFormItsGroupsAndOnlyStaffNamesTutors() {
        GroupId group = tutoring.group(course, "Any");
        TutoringFixture.Roles roles = tutoring.roles(course, group);
        GroupPlan plan = propose(false).plan();
        GroupPlan withoutTutors = new GroupPlan(plan.groups().stream()
                .map(planned -> new GroupPlan.PlannedGroup(
                        planned.group(),
                        planned.name(),
                        planned.group() == null ? null : roles.tutorOfGroup(),
                        planned.members()))
                .toList());
        List<PersonId> refused = new ArrayList<>(roles.outsiders());
        refused.addAll(List.of(roles.tutorOfGroup(), roles.tutorOfCohort(), roles.tutorOfInstitute()));

        for (PersonId person : refused) {
            notPermitted(() -> desk(person));
            notPermitted(
                    () -> people.signedInAs(person, () -> assignments.propose(course.cohort(), false, Locale.ENGLISH)));
            notPermitted(() -> apply(person, 0, withoutTutors));
        }
        assertThat(desk(roles.coordinator()).assignsTutors()).isFalse();
        assertThat(desk(roles.administrator()).assignsTutors()).isTrue();
        notPermitted(() -> apply(
                roles.coordinator(),
                desk(staff).grouping().version(),
                new GroupPlan(List.of(new GroupPlan.PlannedGroup(group, "Any", tutor, Set.of())))));
        apply(roles.coordinator(), desk(staff).grouping().version(), withoutTutors);
        apply(roles.staff(), desk(staff).grouping().version(), plan(desk(staff), tutor));
        apply(roles.administrator(), desk(staff).grouping().version(), plan(desk(staff), null));
        assertThat(desk(staff).tutorsOf()).isEmpty();
    }

    private static GroupPlan plan(GroupDesk desk, PersonId tutor) {
        return new GroupPlan(desk.grouping().groups().stream()
                .map(group -> planned(desk, group))
                .map(planned -> new GroupPlan.PlannedGroup(planned.group(), planned.name(), tutor, planned.members()))
                .toList());
    }

    private static GroupPlan.PlannedGroup planned(GroupDesk desk, GroupEntry group) {
        return new GroupPlan.PlannedGroup(
                group.group(),
                group.name(),
                desk.tutorsOf().getOrDefault(group.group(), Set.of()).stream()
                        .findFirst()
                        .orElse(null),
                new HashSet<>(desk.grouping().membersOf(group.group()).stream()
                        .map(GroupMember::enrolment)
                        .collect(Collectors.toSet())));
    }

    private GroupProposal propose(boolean keepPlaced) {
        return people.signedInAs(staff, () -> assignments.propose(course.cohort(), keepPlaced, Locale.ENGLISH));
    }

    private GroupDesk desk(PersonId person) {
        return people.signedInAs(person, () -> assignments.desk(course.cohort(), Locale.ENGLISH));
    }

    private void apply(PersonId person, int version, GroupPlan plan) {
        people.signedInAs(person, () -> assignments.apply(course.cohort(), version, plan));
    }

    private static void notPermitted(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.NotPermitted.class);
    }

    private static void assertRefused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("tutoring.refusal." + key));
    }
}
