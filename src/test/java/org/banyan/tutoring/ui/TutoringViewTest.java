package org.banyan.tutoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.IntegerField;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.ReportKind;
import org.banyan.discussion.StartDiscussion;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.banyan.tutoring.DutyDesk;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TutoringViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    Discussions discussions;

    @Autowired
    Moderation moderation;

    @Autowired
    FacilitationDuties duties;

    private CourseFixture.Taught course;
    private PersonId ann;
    private PersonId ben;
    private PersonId coordinator;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        return coordinator;
    }

    @Test
    void anEmptyBoardSaysThatNothingWaits() {
        navigateTo("tutoring");

        assertThat(currentText())
                .contains("No question waits for an answer.")
                .contains("No post is reported.")
                .contains("Nobody has failed a quiz twice.")
                .contains("Everybody was there in the last 7 days.")
                .contains("Any course")
                .contains("tutoring/groups/" + course.cohort().value());
    }

    @Test
    void theBoardLeadsToWhatWaits() {
        var question = people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        "Who <b>knows</b>?",
                        "How?",
                        null,
                        DiscussionFixture.anyKey())));
        people.signedInAs(ben, () -> moderation.report(question.post(), ReportKind.OTHER, "Rude"));

        navigateTo("tutoring");

        assertThat(currentText())
                .contains("Who &lt;b&gt;knows&lt;/b&gt;?")
                .contains("learn/" + course.cohort().value() + "/topic-1?discussion="
                        + question.discussion().value())
                .contains("reported by 1 person")
                .contains("tutoring/reports");
    }

    @Test
    void aDutyIsGivenByTheFormAndShownOnTheTopicPage() {
        navigateTo("tutoring/duties/" + course.cohort().value());
        choose("Who leads", DutyDesk.Candidate.class, 0);
        choose("Topic", TopicEntry.class, 0);

        test(find(Button.class).withText("Give the duty").single()).click();

        assertThat(currentText()).contains("Ann").contains("Hand over");
        UI.getCurrent().navigate("learn/" + course.cohort().value() + "/topic-1");
        assertThat(currentText()).contains("Ann leads this topic until");
    }

    @Test
    void anOverlapIsToldAndAskedAbout() {
        duties.give(new GiveDuty(
                course.cohort(),
                course.topic(),
                null,
                ben,
                duties.today(),
                duties.today().plusDays(3),
                false));
        navigateTo("tutoring/duties/" + course.cohort().value());
        choose("Who leads", DutyDesk.Candidate.class, 0);
        choose("Topic", TopicEntry.class, 0);

        test(find(Button.class).withText("Give the duty").single()).click();

        assertThat(currentText()).contains("Ben leads this topic on some of these days already.");
    }

    @Test
    void theTargetIsSetOnThePageOfDutiesAndTimeIsCountedOnTheBoard() {
        people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        "Who knows?",
                        "How?",
                        null,
                        DiscussionFixture.anyKey())));
        navigateTo("tutoring");
        assertThat(currentText()).contains("Who knows?").doesNotContain("left");

        navigateTo("tutoring/duties/" + course.cohort().value());
        IntegerField hours = find(IntegerField.class).single();
        assertThat(hours.getValue()).isEqualTo(48);
        hours.setValue(0);
        test(find(Button.class).withText("Set the target").single()).click();
        assertThat(currentText()).contains("Give a number of hours from 1 to 720.");
        hours.setValue(30);
        test(find(Button.class).withText("Set the target").single()).click();
        assertThat(currentText()).contains("Questions are to be answered within 30 hours.");

        navigateTo("tutoring");
        assertThat(currentText()).contains("hours left");
    }

    @Test
    void whoIsOnDutySeesLonelyDiscussionsAndSilentLearners() {
        duties.give(new GiveDuty(course.cohort(), course.topic(), null, ben, duties.today(), duties.today(), false));
        people.signedInAs(
                ann,
                () -> discussions.start(
                        DiscussionFixture.start(course.cohort(), course.topic(), "Hello <i>there</i>", "Anybody?")));
        tutoring.learner(course.cohort(), "Cem & Co");
        people.signIn(ben);

        navigateTo("tutoring");

        assertThat(currentText())
                .contains("Only one voice")
                .contains("Hello &lt;i&gt;there&lt;/i&gt;")
                .contains("Not heard yet")
                .contains("Cem &amp; Co");
    }

    @Test
    void theMenuHasTheBoardForThoseWhoLead() {
        navigateTo("tutoring");

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Tutoring");
    }

    @Test
    void theGroupsAreForThoseWhoRunTheCohort() {
        navigateTo("tutoring/groups/" + course.cohort().value());

        assertThat(currentText()).contains("Groups and tutors").contains("Any course");
    }

    private <T> void choose(String label, Class<T> kind, int number) {
        @SuppressWarnings("unchecked")
        ComboBox<T> choice = (ComboBox<T>) find(ComboBox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
        choice.setValue(choice.getListDataView().getItem(number));
        assertThat(choice.getValue()).isInstanceOf(kind);
    }

    private void navigateTo(String address) {
        UI.getCurrent().navigate(address);
    }
}
