package org.banyan.gathering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.banyan.gathering.Attendances;
import org.banyan.gathering.GatheringFixture;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Gatherings;
import org.banyan.gathering.Mark;
import org.banyan.gathering.MyGatherings;
import org.banyan.gathering.Registrations;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CohortGatheringsViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Gatherings gatherings;

    @Autowired
    MyGatherings mine;

    @Autowired
    Registrations registrations;

    @Autowired
    Attendances attendances;

    private GatheringFixture fixture;
    private CourseFixture.Taught course;
    private PersonId coordinator;

    @Override
    protected PersonId whoOpens() {
        fixture = new GatheringFixture(people, courses, gatherings);
        course = courses.anyCourse();
        coordinator = fixture.coordinator(course);
        return coordinator;
    }

    @Test
    void coordinatorPlansAndIsToldWhatIsMissing() {
        open();
        assertThat(currentText()).contains("Gatherings: Any course", "No gathering is planned in this cohort yet.");
        test(button("Plan a gathering")).click();
        test(field("Title")).setValue("Opening <b>day</b>");
        test(button("Save")).click();
        assertThat(find(PlanDialog.class).exists()).isTrue();
        assertThat(textOf(find(PlanDialog.class).single())).contains("Say where people meet.");

        test(field("Venue")).setValue("Hall 1");
        test(button("Save")).click();

        assertThat(find(PlanDialog.class).exists()).isFalse();
        assertThat(currentText()).contains("Opening &lt;b&gt;day&lt;/b&gt;", "Hall 1", "2 hours count");
    }

    @Test
    void whatAColleagueSavedFirstIsNotOverwritten() {
        GatheringId gathering = fixture.tomorrow(course, null);
        open();
        test(button("Change")).click();
        gatherings.change(
                gathering, 0, GatheringFixture.at(gatherings.get(gathering).plan(), "Hall of a colleague", null));
        test(field("Venue")).setValue("Hall of mine");

        test(button("Save")).click();

        assertThat(textOf(find(PlanDialog.class).single())).contains("Somebody else has changed this gathering");
        assertThat(field("Venue").getValue()).isEqualTo("Hall of mine");
        assertThat(gatherings.get(gathering).plan().venue()).isEqualTo("Hall of a colleague");
    }

    @Test
    void cancellingAsksForAReason() {
        fixture.tomorrow(course, null);
        open();
        test(find(Button.class).withText("Cancel gathering").single()).click();
        CancelDialog dialog = find(CancelDialog.class).single();
        test(find(Button.class, dialog).withText("Cancel gathering").single()).click();
        assertThat(textOf(dialog)).contains("Give a reason");

        test(find(TextArea.class, dialog).single()).setValue("Flood");
        test(find(Button.class, dialog).withText("Cancel gathering").single()).click();

        assertThat(currentText()).contains("Cancelled: Flood");
        assertThat(find(Button.class).withText("Change").exists()).isFalse();
    }

    @Test
    void theRosterIsMarkedAndTakesWalkIns() {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        people.signedInAs(learner, () -> registrations.register(gathering));
        RosterView view = roster(gathering);
        assertThat(currentText()).contains("Roster of “Budget workshop”", "0 of 1 person was there", "type=\"radio\"");

        view.choose(learner, Mark.LATE);
        assertThat(currentText()).contains("1 of 1 person was there");
        test(field("A new person, by name")).setValue("Amina <i>");
        test(button("Add to the roster")).click();
        assertThat(currentText()).contains("Amina &lt;i&gt;", "came unregistered", "2 of 2 people were there");
        view.choose(learner, null);

        assertThat(currentText()).contains("1 of 2 people were there");
        test(button("Mark the rest absent")).click();
        assertThat(attendances.roster(gathering).rows().getFirst().mark()).isEqualTo(Mark.ABSENT);
        test(button("Add to the roster")).click();
        assertThat(currentText()).contains("Choose a person, or write a name.");
    }

    @Test
    void beforeItBeginsOnlyExcusingIsPossible() {
        GatheringId gathering = fixture.tomorrow(course, null);
        roster(gathering);

        assertThat(currentText()).contains("Presence can be marked from half an hour", "Nobody has registered yet");
        assertThat(find(ComboBox.class).withCondition(box -> box.isVisible()).exists())
                .isFalse();
    }

    @Test
    void learnersAreRefused() {
        GatheringId gathering = fixture.now(course);
        people.signIn(fixture.learner(course));

        open();
        assertThat(currentText()).doesNotContain("Plan a gathering");
        UI.getCurrent().navigate("gatherings/" + gathering.value());
        roundTrip();
        assertThat(currentText()).doesNotContain("Roster of");
    }

    private void open() {
        UI.getCurrent().navigate("gatherings/cohort/" + course.cohort().value());
        roundTrip();
    }

    private RosterView roster(GatheringId gathering) {
        UI.getCurrent().navigate("gatherings/" + gathering.value());
        roundTrip();
        return (RosterView) Objects.requireNonNull(getCurrentView());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
