package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.QuizPages;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.springframework.core.annotation.Order;

/** The quizzes of a topic, below its lesson and before its discussion. */
@org.springframework.stereotype.Component
@Order(10)
class QuizPanel implements TopicPanel {

    private final QuizPages pages;

    QuizPanel(QuizPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Component> panel(TopicVisit visit) {
        List<QuizId> quizzes =
                pages.shownIn(visit.membership().version(), visit.entry().topic());
        if (quizzes.isEmpty()) {
            return Optional.empty();
        }
        Div panel = new Div();
        panel.addClassName("quizzes");
        quizzes.forEach(quiz -> panel.add(new QuizElement(
                visit.membership().cohort(), quiz, visit.lesson().language())));
        return Optional.of(panel);
    }
}
