package org.banyan.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.LateAnswers;
import org.banyan.assessment.LateSheet;
import org.banyan.identity.Role;
import org.banyan.shared.ui.ReaderZone;

/** Answers of one attempt that came too late, beside what was saved in time, and the decision about them. */
@Route("tutoring/late-answers/:attempt")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
@StyleSheet("css/assessment-rules.css")
class LateAnswersView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final LateAnswers late;

    LateAnswersView(LateAnswers late) {
        this.late = late;
        addClassNames("page", "quiz-rules", "late-answers");
    }

    static String address(AttemptId attempt) {
        return "tutoring/late-answers/" + attempt.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new AttemptId(QuizAddress.id(event, "attempt")), "");
    }

    private void show(AttemptId attempt, String said) {
        removeAll();
        LateSheet sheet = late.open(attempt, getLocale().toLanguageTag());
        RulesWords words = new RulesWords(getLocale(), ReaderZone.current());
        Anchor back = new Anchor("tutoring", getTranslation("assessment.essays.board"));
        back.addClassName("back");
        H1 heading = new H1(own(sheet.learner()));
        Paragraph which = line("");
        which.add(own(sheet.quiz().html()), new Span(" · " + getTranslation("assessment.attempt", sheet.number())));
        add(back, heading, which);
        if (sheet.deadline() != null) {
            add(line(getTranslation("assessment.late.deadline", words.moment(sheet.deadline()))));
        }
        add(line(getTranslation(
                "assessment.late.score",
                getTranslation(
                        "assessment.result.score",
                        sheet.score().points(),
                        sheet.score().of(),
                        sheet.score().percent() / 100d))));
        Paragraph status = new Paragraph(said);
        status.getElement().setAttribute("role", "status");
        add(status);
        if (!said.isEmpty()) {
            heading.scrollIntoView();
        }
        add(new LateAnswersForm(
                sheet,
                words,
                (taken, reason) -> late.decide(attempt, taken, reason),
                () -> show(attempt, getTranslation("assessment.late.decided"))));
    }

    private static Paragraph line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }

    /** Words in a script of their own, within a line that runs as the page does. */
    private static Span own(String words) {
        Span own = new Span(words);
        own.getElement().setAttribute("dir", "auto");
        return own;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.late.title") + " · Banyan";
    }
}
