package org.banyan.gathering.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.banyan.gathering.Calendars;
import org.banyan.gathering.GatheringFixture;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Gatherings;
import org.banyan.gathering.Registrations;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GatheringsViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Registrations registrations;

    @Autowired
    Calendars calendars;

    private GatheringFixture fixture;
    private CourseFixture.Taught course;
    private PersonId learner;

    @Override
    protected PersonId whoOpens() {
        fixture = new GatheringFixture(people, courses, gatherings);
        course = courses.anyCourse();
        learner = fixture.learner(course);
        return learner;
    }

    @Test
    void learnerRegistersAndGivesThePlaceUpAgain() {
        fixture.tomorrow(course, 1);
        navigate(GatheringsView.class);
        assertThat(currentText())
                .contains("Budget workshop", "Hall 2, Basra", "(Baghdad time)", "For you:", "0 of 1 seat taken");

        test(button("Register")).click();
        assertThat(currentText()).contains("You have a place at “Budget workshop”.", "1 of 1 seat taken");

        test(button("Give up my place")).click();
        assertThat(currentText()).contains("You no longer come to “Budget workshop”.");
    }

    @Test
    void whoFindsNoSeatWaits() {
        GatheringId gathering = fixture.tomorrow(course, 1);
        PersonId other = fixture.learner(course);
        people.signedInAs(other, () -> registrations.register(gathering));
        navigate(GatheringsView.class);

        test(button("Join the wait-list")).click();

        assertThat(currentText()).contains("No seat is free", "You are number 1 on the wait-list", "1 waiting");
        assertThat(button("Leave the wait-list").isEnabled()).isTrue();
    }

    @Test
    void withoutGatheringsThePageSaysSoAndShowsNothingForStaff() {
        navigate(GatheringsView.class);

        assertThat(currentText()).contains("No gatherings are planned in your courses");
        assertThat(find(ComboBox.class).exists()).isFalse();
        UI.getCurrent().navigate("");
        roundTrip();
        assertThat(currentText()).doesNotContain("All gatherings");
    }

    @Test
    void homeAndCoursePageSayWhatIsComingUp() {
        fixture.tomorrow(course, null);

        UI.getCurrent().navigate("");
        roundTrip();
        assertThat(currentText()).contains("Budget workshop", "All gatherings");
        UI.getCurrent().navigate("learn/" + course.cohort().value());
        roundTrip();
        assertThat(currentText()).contains("Budget workshop", "All gatherings").doesNotContain("Plan and rosters");
    }

    @Test
    void theCalendarAddressIsShownOnce() {
        navigate(GatheringsView.class);
        test(button("Make a calendar address")).click();

        assertThat(find(TextField.class).single().getValue()).matches("https?://.*/calendar/[0-9a-f]{32}[.]ics");
        navigate(GatheringsView.class);
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(currentText()).contains("You have a calendar address.");

        test(button("End the address")).click();
        assertThat(currentText()).contains("no longer works");
        assertThat(calendars.hasAddress()).isFalse();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
