package org.banyan.assessment.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.UUID;
import org.banyan.assessment.QuizId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.ui.ReaderZone;

/**
 * The quiz in the browser. It fetches and sends everything itself (see {@code QuizController}); the server only keeps which
 * quiz it shows.
 */
@Tag("banyan-quiz")
@JsModule("./assessment/banyan-quiz.js")
@StyleSheet("css/assessment.css")
class QuizElement extends Component {

    /** @param language of the lesson that the quiz belongs to */
    QuizElement(CohortId cohort, QuizId quiz, String language) {
        this(quiz.value().toString(), language);
        getElement().setAttribute("cohort", cohort.value().toString());
    }

    /** A quiz that is being written, to be tried. */
    QuizElement(UUID draft, String quiz, String language) {
        this(quiz, language);
        getElement().setAttribute("draft", draft.toString());
    }

    private QuizElement(String quiz, String language) {
        getElement().setAttribute("quiz", quiz);
        getElement().setAttribute("language", language);
        getElement().setAttribute("zone", ReaderZone.current().getId());
        getElement().setAttribute("failed", getTranslation("assessment.failed"));
        getElement().setAttribute("retry", getTranslation("assessment.retry"));
    }

    /**
     * Somebody is answering. The answers go past the page's own connection, and without a word on it now and then the server
     * would take the page for left alone and end the sign-in.
     */
    @ClientCallable
    void stillHere() {}
}
