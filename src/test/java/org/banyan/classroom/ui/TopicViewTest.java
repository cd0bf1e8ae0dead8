package org.banyan.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.banyan.classroom.Readings;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TopicViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Readings readings;

    private Taught course;
    private PersonId learner;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        courses.translate(course, "ckb");
        learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        return learner;
    }

    @Test
    void showsTheLessonWithWaysOnAndTheContents() {
        TopicView view = open("topic-2");

        assertThat(textOf(view))
                .contains("Any words.", "topic-1", "topic-3", "Topic 2")
                .contains("aria-current=\"page\"");
        assertThat(view.getPageTitle()).isEqualTo("Topic 2 · Banyan");
    }

    @Test
    void aCourseInSeveralLanguagesIsReadInTheOneChosen() {
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate("learn/" + course.cohort().value() + "/topic-1", QueryParameters.of("in", "ckb"));
        roundTrip();

        assertThat(currentText())
                .contains("Topic 1 ckb", "lang=\"ckb\" dir=\"rtl\"", "/topic-1?in=en", "aria-current=\"true\"");
    }

    @Test
    void theLearnerMarksATopicAsReadAndTakesItBack() {
        open("topic-1");
        Button mark = find(Button.class).withText("I have read this").single();

        test(mark).click();
        assertThat(readings.read(course.cohort(), learner)).containsExactly(course.topic());
        assertThat(mark.getText()).isEqualTo("Read");
        assertThat(mark.getElement().getAttribute("aria-pressed")).isEqualTo("true");

        test(mark).click();
        assertThat(readings.read(course.cohort(), learner)).isEmpty();
    }

    @Test
    void aTopicThatIsNotThereIsToldPlainly() {
        navigateTo("learn/" + course.cohort().value() + "/no-such-topic");

        assertThat(currentText()).contains("There is nothing at this address");
    }

    @Test
    void anAddressThatIsNoneIsToldPlainly() {
        navigateTo("learn/not-an-id/topic-1");

        assertThat(currentText()).contains("There is nothing at this address");
    }

    private static void navigateTo(String address) {
        com.vaadin.flow.component.UI.getCurrent().navigate(address);
        roundTrip();
    }

    private TopicView open(String slug) {
        return navigate(
                TopicView.class, Map.of("cohort", course.cohort().value().toString(), "topic", slug));
    }
}
