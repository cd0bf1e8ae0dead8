package org.banyan.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.UnpublishedQuizzes;
import org.banyan.assessment.UnpublishedQuizzes.UnpublishedQuiz;
import org.banyan.identity.Role;

/** A quiz that is being written, as its learners will see it. Nothing of it is kept. */
@Route("authoring/:draft/quiz/:quiz/preview")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
class QuizTrialView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final UnpublishedQuizzes quizzes;
    private String title = "";

    QuizTrialView(UnpublishedQuizzes quizzes) {
        this.quizzes = quizzes;
        addClassNames("page", "quiz-trial");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID draft = BankAddress.id(event.getRouteParameters().get("draft").orElse(""));
        String key = event.getRouteParameters().get("quiz").orElse("");
        UnpublishedQuiz found = quizzes.quiz(draft, key);
        String language = found.quiz().language();
        title = getTranslation(
                "assessment.trial.of",
                Objects.requireNonNull(found.quiz().titles().get(language)));
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        Anchor back = new Anchor(found.writtenAt(), getTranslation("assessment.trial.back"));
        back.addClassName("back");
        removeAll();
        add(
                back,
                heading,
                new Paragraph(getTranslation("assessment.trial.explained")),
                new QuizElement(draft, key, language));
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
