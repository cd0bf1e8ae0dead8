package org.banyan.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.enrolment.Admission;
import org.banyan.enrolment.Applications;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.CohortFilter;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Groups;
import org.banyan.enrolment.InvitationEntry;
import org.banyan.enrolment.Invitations;
import org.banyan.enrolment.PlanCohort;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CohortViewsTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Cohorts cohorts;

    @Autowired
    CohortDirectory directory;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Groups groups;

    @Autowired
    Applications applications;

    @Autowired
    Invitations invitations;

    private static final List<String> PARTS = List.of("people", "groups", "applications", "invitations");

    private Taught course;
    private CohortId cohort;
    private String name;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        return people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
    }

    @BeforeEach
    void aCohort() {
        name = "Sylhet " + UUID.randomUUID();
        cohort = cohorts.plan(new PlanCohort(
                course.course(), course.version(), name, null, null, null, null, 5, Admission.APPLICATION, null));
    }

    @Test
    void staffPlanACohortAndComeToItsPage() {
        navigate(CohortsView.class);
        press("Plan a cohort");
        test(field("Name of the cohort")).setValue(name + " b");

        press("Save");

        assertThat(directory.count(new CohortFilter(name + " b", false, Locale.ENGLISH)))
                .isOne();
        assertThat(getCurrentView()).isInstanceOf(CohortView.class);
    }

    @Test
    void cohortsAreFoundByName() {
        navigate(CohortsView.class);

        test(field("Name, region or course")).setValue(name);

        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoChangeTheCohortTheSecondIsTold() {
        open("people");
        press("Change the cohort");
        cohorts.change(
                cohort,
                cohorts.settings(cohort).version(),
                new PlanCohort(
                        course.course(), course.version(), name, null, null, null, null, 9, Admission.OPEN, null));

        press("Save");

        assertThat(find(Problem.class, find(FormDialog.class).single()).single().getText())
                .contains("Somebody else has changed this cohort");
    }

    @Test
    void somebodyIsEnrolledAndPutIntoAGroup() {
        PersonId ann = people.named("Ann " + name);
        groups.make(cohort, "Group 1");
        open("people");
        test(field("Enrol by mail address")).setValue(people.emailOf(ann));
        press("Enrol");
        assertThat(enrolments.find(cohort, ann)).isPresent();

        test(grid()).clickRow(0);
        grid().select(test(grid()).getRow(0));
        @SuppressWarnings("unchecked")
        var into = (com.vaadin.flow.component.select.Select<Object>)
                find(com.vaadin.flow.component.select.Select.class).all().stream()
                        .filter(select -> "Put those chosen into".equals(select.getLabel()))
                        .findFirst()
                        .orElseThrow();
        into.setValue(groups.list(cohort).getFirst());
        press("Put into the group");

        assertThat(groups.of(cohort).withoutGroup()).isEmpty();
        open("groups");
        assertThat(currentText()).contains("Group 1", "Ann " + name);
    }

    @Test
    void anApplicationIsDeclinedWithAReason() {
        PersonId ann = people.named("Ann Applicant");
        people.signedInAs(ann, () -> applications.apply(cohort, "<b>Please</b>"));
        open("applications");
        assertThat(currentText()).contains("Ann Applicant", "&lt;b&gt;Please");

        press("Decline");
        find(TextArea.class).single().setValue("Not this time");
        press("Save");

        assertThat(enrolments.find(cohort, ann).orElseThrow().status()).isEqualTo(EnrolmentStatus.DECLINED);
    }

    @Test
    void invitationsAreSentAndListed() {
        open("invitations");
        find(TextArea.class).single().setValue("Ann <ann@example.org>; ben@example.org");

        press("Send the invitations");

        assertThat(invitations.of(cohort, 0, 10))
                .extracting(InvitationEntry::email)
                .containsExactlyInAnyOrder("ann@example.org", "ben@example.org");
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void aCoordinatorOfAnotherCohortIsRefused() {
        people.signIn(people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));

        assertThatThrownBy(() -> cohorts.settings(cohort)).isInstanceOf(Refusal.NotPermitted.class);
    }

    private void open(String part) {
        navigate(CohortView.class, cohort.value().toString());
        find(Tabs.class).single().setSelectedIndex(PARTS.indexOf(part));
    }

    private TextField field(String label) {
        List<TextField> fields = find(TextField.class).all();
        return fields.stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }
}
