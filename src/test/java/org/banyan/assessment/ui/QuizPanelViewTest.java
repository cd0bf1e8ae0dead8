package org.banyan.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.QuizAttempts;
import org.banyan.assessment.QuizDefinition;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.TaughtQuizzes;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuizPanelViewTest extends ViewTest {

    @Autowired
    QuizAttempts attempts;

    @Autowired
    CourseFixture courses;

    @Autowired
    TaughtQuizzes quizzes;

    CourseFixture.Taught course;
    QuizId quiz;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        PersonId learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        quiz = quizzes.defined(
                course,
                new QuizDefinition(
                        "first",
                        course.topic(),
                        50,
                        3,
                        20,
                        "en",
                        Map.of("en", "What we know"),
                        List.of(),
                        List.of(new TrueFalse(
                                "one", 1, Map.of("en", new Wording("<p>So?</p>", null)), true, Map.of(), Map.of()))));
        return learner;
    }

    @Test
    void theTopicWithAQuizShowsItAsOneLightElement() {
        UI.getCurrent().navigate("learn/" + course.cohort().value() + "/topic-1");

        Element element = quizzes().toList().getFirst();
        assertThat(element.getAttribute("quiz")).isEqualTo(quiz.value().toString());
        assertThat(element.getAttribute("cohort"))
                .isEqualTo(course.cohort().value().toString());
        assertThat(element.getAttribute("language")).isEqualTo("en");
        assertThat(element.getChildCount()).isZero();
        assertThat(currentText()).contains("mark-quiz");
    }

    @Test
    void aTopicWithoutAQuizShowsNone() {
        UI.getCurrent().navigate("learn/" + course.cohort().value() + "/topic-2");

        assertThat(quizzes()).isEmpty();
    }

    @Test
    void theContentsSayThatAQuizIsInProgress() {
        attempts.start(course.cohort(), quiz);

        UI.getCurrent().navigate("learn/" + course.cohort().value() + "/topic-1");

        assertThat(currentText()).contains("Quiz in progress");
    }

    @Test
    void theHomePageLeadsBackToAQuizInProgress() {
        attempts.start(course.cohort(), quiz);

        UI.getCurrent().navigate("");

        assertThat(currentText())
                .contains(
                        "What we know",
                        "minutes left",
                        "learn/" + course.cohort().value() + "/topic-1");
    }

    @Test
    void theHomePageIsSilentWhenNoQuizWaits() {
        UI.getCurrent().navigate("");

        assertThat(currentText()).doesNotContain("Your quizzes");
    }

    private Stream<Element> quizzes() {
        return below(((Component) getCurrentView()).getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals("banyan-quiz"));
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(QuizPanelViewTest::below));
    }
}
