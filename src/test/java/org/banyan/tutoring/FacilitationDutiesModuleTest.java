package org.banyan.tutoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class FacilitationDutiesModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    Memberships memberships;

    @Autowired
    Mailbox mails;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    GroupId group;
    TutoringFixture.Roles roles;
    LocalDate today;

    @BeforeEach
    void aCohortWithAGroup() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        group = tutoring.group(course, "Group 1", ann);
        roles = tutoring.roles(course, group);
        today = duties.today();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theTopicSaysWhoLeadsItOnTheDaysOfTheDuty() {
        as(roles.coordinator(), () -> duties.give(duty(ann, null, 1, 2)));

        assertThat(leading(ben)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(leading(ben)).extracting(DutyEntry::name).containsExactly("Ann");
        clock.forward(Duration.ofDays(1));
        assertThat(leading(ben)).hasSize(1);
        clock.forward(Duration.ofDays(1));
        assertThat(leading(ben)).isEmpty();
    }

    @Test
    void aDutyForAGroupConcernsItsMembersAndThoseWhoLead() {
        as(roles.tutorOfGroup(), () -> duties.give(duty(ben, group, 0, 2)));

        assertThat(leading(ann)).extracting(DutyEntry::groupName).containsExactly("Group 1");
        assertThat(leading(ben)).isEmpty();
        assertThat(leading(roles.coordinator())).hasSize(1);
    }

    @Test
    void whoIsGivenADutyIsToldByMail() throws InterruptedException {
        as(roles.staff(), () -> duties.give(duty(ann, null, 0, 6)));

        Mailbox.Received mail = mails.newest(people.emailOf(ann));

        assertThat(mail.subject()).isEqualTo("You lead the topic “Topic 1”");
        assertThat(mail.path()).isEqualTo("/learn/" + course.cohort().value() + "/topic-1");
    }

    @Test
    void overlappingDutiesAreWarnedOfAndPossibleOnPurpose() {
        as(roles.staff(), () -> duties.give(duty(ann, group, 0, 6)));

        assertRefused(
                Refusal.Conflict.class, "overlap", () -> as(roles.staff(), () -> duties.give(duty(ben, null, 6, 9))));
        assertRefused(
                Refusal.Conflict.class, "overlap", () -> as(roles.staff(), () -> duties.give(duty(ben, group, 3, 3))));
        as(roles.staff(), () -> duties.give(duty(ben, null, 7, 9)));
        as(
                roles.staff(),
                () -> duties.give(new GiveDuty(
                        course.cohort(), course.topic(), null, ben, today.plusDays(6), today.plusDays(9), true)));
    }

    @Test
    void aHandOverLeadsFromTheNextOnOnAndLeavesTheNote() {
        DutyId first = give(roles.staff(), duty(ann, null, 0, 6));
        clock.forward(Duration.ofDays(2));

        DutyId second = people.signedInAs(ann, () -> duties.handOver(first, ben, "Two questions are open."));

        FacilitationDuties.MyDuty ofBen =
                people.signedInAs(ben, () -> duties.mine()).getFirst();
        assertThat(ofBen.duty().duty()).isEqualTo(second);
        assertThat(ofBen.duty().from()).isEqualTo(today.plusDays(2));
        assertThat(ofBen.duty().to()).isEqualTo(today.plusDays(6));
        assertThat(ofBen.noteFrom()).isEqualTo("Ann");
        assertThat(ofBen.noteBefore()).isEqualTo("Two questions are open.");
        assertThat(people.signedInAs(ann, () -> duties.mine())).isEmpty();
        assertThat(desk(roles.staff()).duties())
                .extracting(DutyEntry::name, DutyEntry::ending, DutyEntry::handedTo)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ann", DutyEntry.Ending.HANDED_OVER, "Ben"),
                        org.assertj.core.groups.Tuple.tuple("Ben", null, null));
    }

    @Test
    void theNoteOfWhoLedBeforeIsThereForWhoLeadsNext() {
        DutyId first = give(roles.staff(), duty(ann, null, 0, 1));
        give(roles.staff(), duty(ben, null, 2, 3));
        as(ann, () -> duties.writeNote(first, "  Ask about the law.  "));

        assertThat(people.signedInAs(ben, () -> duties.mine()).getFirst().noteBefore())
                .isEqualTo("Ask about the law.");
        as(ann, () -> duties.writeNote(first, " "));
        assertThat(people.signedInAs(ben, () -> duties.mine()).getFirst().noteBefore())
                .isNull();
    }

    @Test
    void aCancelledDutyLeadsNoMoreAndStaysInTheHistory() {
        DutyId duty = give(roles.staff(), duty(ann, null, 0, 6));

        as(roles.coordinator(), () -> duties.cancel(duty));

        assertThat(leading(ben)).isEmpty();
        assertThat(desk(roles.staff()).duties())
                .extracting(DutyEntry::ending)
                .containsExactly(DutyEntry.Ending.CANCELLED);
        assertRefused(Refusal.Conflict.class, "duty-over", () -> as(roles.staff(), () -> duties.cancel(duty)));
        assertRefused(
                Refusal.Conflict.class, "duty-over", () -> as(roles.staff(), () -> duties.handOver(duty, ben, "")));
    }

    @Test
    void whatIsWrongWithADutyIsSaid() {
        assertRefused(
                Refusal.Invalid.class,
                "ends-before-start",
                () -> as(roles.staff(), () -> duties.give(duty(ann, null, 2, 1))));
        assertRefused(
                Refusal.Invalid.class,
                "in-the-past",
                () -> as(roles.staff(), () -> duties.give(duty(ann, null, -9, -1))));
        assertRefused(
                Refusal.Invalid.class,
                "too-long-a-duty",
                () -> as(roles.staff(), () -> duties.give(duty(ann, null, 0, 400))));
        assertRefused(
                Refusal.Invalid.class,
                "not-of-the-cohort",
                () -> as(roles.staff(), () -> duties.give(duty(people.anyPerson(), null, 0, 1))));
        DutyId duty = give(roles.staff(), duty(ann, null, 0, 6));
        assertRefused(
                Refusal.Invalid.class, "same-person", () -> as(roles.staff(), () -> duties.handOver(duty, ann, "")));
        assertRefused(
                Refusal.Invalid.class, "note-too-long", () -> as(ann, () -> duties.writeNote(duty, "x".repeat(4001))));
        GroupId foreign = tutoring.group(courses.anyCourse(), "Foreign");
        assertThatThrownBy(() -> as(roles.staff(), () -> duties.give(duty(ben, foreign, 0, 1))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void thoseWhoLeadTheCohortGiveCancelAndHandOver() {
        for (PersonId leader : List.of(
                roles.staff(),
                roles.coordinator(),
                roles.tutorOfInstitute(),
                roles.tutorOfCohort(),
                roles.administrator())) {
            DutyId duty = give(leader, duty(ann, null, 0, 1));
            DutyId next = people.signedInAs(leader, () -> duties.handOver(duty, ben, ""));
            as(leader, () -> duties.cancel(next));
            assertThat(desk(leader).wholeCohort()).isTrue();
            assertThat(people.signedInAs(leader, () -> duties.successors(duty))).isNotEmpty();
        }
    }

    @Test
    void theTutorOfAGroupDecidesForThatGroupOnly() {
        PersonId tutor = roles.tutorOfGroup();
        DutyId own = give(tutor, duty(ann, group, 0, 1));
        DutyId others = give(roles.staff(), duty(ben, null, 3, 4));

        assertRefused(Refusal.NotPermitted.class, "may-not-give", () -> give(tutor, duty(ann, null, 0, 1)));
        assertRefused(Refusal.NotPermitted.class, "may-not-give", () -> as(tutor, () -> duties.cancel(others)));
        assertThat(desk(tutor).wholeCohort()).isFalse();
        assertThat(desk(tutor).groups()).hasSize(1);
        assertThat(desk(tutor).candidates())
                .extracting(DutyDesk.Candidate::name)
                .containsExactly("Ann");
        assertThat(desk(tutor).duties()).extracting(DutyEntry::duty).containsExactly(own);
        as(tutor, () -> duties.cancel(own));
    }

    @Test
    void nobodyElseDoesAnythingWithDuties() {
        DutyId duty = give(roles.staff(), duty(ann, null, 0, 6));

        roles.eachOutsider(outsider -> {
            notPermitted(() -> give(outsider, duty(ben, null, 0, 1)));
            notPermitted(() -> as(outsider, () -> duties.cancel(duty)));
            notPermitted(() -> as(outsider, () -> duties.handOver(duty, ben, "")));
            notPermitted(() -> as(outsider, () -> duties.writeNote(duty, "Note")));
            notPermitted(() -> as(outsider, () -> duties.successors(duty)));
            notPermitted(() -> desk(outsider));
            assertThat(people.signedInAs(outsider, () -> duties.mine())).isEmpty();
        });
        notPermitted(() -> as(roles.staff(), () -> duties.writeNote(duty, "Not the holder's")));
    }

    @Test
    void everyDeedIsInTheAuditTrail() {
        DutyId duty = give(roles.staff(), duty(ann, null, 0, 6));
        DutyId next = people.signedInAs(roles.staff(), () -> duties.handOver(duty, ben, ""));
        as(roles.staff(), () -> duties.cancel(next));

        assertThat(sql.sql("select action from audit_entry where actor_id = ? order by at, id")
                        .param(roles.staff().value())
                        .query(String.class)
                        .list())
                .containsExactly("tutoring.duty-given", "tutoring.duty-handed-over", "tutoring.duty-cancelled");
    }

    private DutyId give(PersonId by, GiveDuty duty) {
        return people.signedInAs(by, () -> duties.give(duty));
    }

    private GiveDuty duty(PersonId person, @Nullable GroupId of, int from, int to) {
        return new GiveDuty(
                course.cohort(), course.topic(), of, person, today.plusDays(from), today.plusDays(to), false);
    }

    private List<DutyEntry> leading(PersonId reader) {
        return people.signedInAs(reader, () -> duties.leading(memberships.require(course.cohort()), course.topic()));
    }

    private DutyDesk desk(PersonId person) {
        return people.signedInAs(person, () -> duties.desk(course.cohort(), Locale.ENGLISH));
    }

    private void as(PersonId person, Runnable work) {
        people.signedInAs(person, work);
    }

    private static void notPermitted(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.NotPermitted.class);
    }

    private static void assertRefused(Class<? extends Refusal> kind, String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        kind, refusal -> assertThat(refusal.key()).isEqualTo("tutoring.refusal." + key));
    }
}
