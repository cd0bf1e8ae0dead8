package org.banyan.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.banyan.assessment.QuizMoments;
import org.banyan.assessment.rules.CohortQuiz;
import org.banyan.assessment.rules.CohortQuizzes;
import org.banyan.assessment.rules.Exemptions;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.ReaderZone;

/** The conditions of one quiz of a cohort, and who is exempted from them. */
@Route(QuizAddress.LIST + "/:cohort/:quiz")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
@StyleSheet("css/assessment-rules.css")
class QuizRulesOfOneView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CohortQuizzes quizzes;
    private final Exemptions exemptions;

    QuizRulesOfOneView(CohortQuizzes quizzes, Exemptions exemptions) {
        this.quizzes = quizzes;
        this.exemptions = exemptions;
        addClassNames("page", "quiz-rules");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CohortId cohort = QuizAddress.cohort(event);
        String key = event.getRouteParameters().get("quiz").orElseThrow(Refusal.NotFound::new);
        show(cohort, key, "");
    }

    private void show(CohortId cohort, String key, String said) {
        removeAll();
        CohortQuiz quiz = quizzes.open(cohort, key, getLocale().toLanguageTag());
        Anchor back = new Anchor(QuizAddress.of(cohort), getTranslation("assessment.rules.title"));
        back.addClassName("back");
        H1 heading = new H1(quiz.title());
        heading.getElement().setAttribute("lang", quiz.language()).setAttribute("dir", "auto");
        Paragraph status = new Paragraph(said);
        status.addClassName("quiz-rules-status");
        status.getElement().setAttribute("role", "status");
        add(back, heading, status);
        if (!said.isEmpty()) {
            // What was pressed is further down.
            heading.scrollIntoView();
        }
        Paragraph clocks = soft(
                getTranslation("assessment.rules.clocks", QuizMoments.zoneName(ReaderZone.current(), getLocale())));
        add(clocks);
        if (quiz.running() > 0) {
            add(soft(getTranslation("assessment.rules.running", quiz.running())));
        }
        boolean settles = quizzes.maySettle(cohort);
        add(new H2(getTranslation("assessment.rules.of-all")));
        if (!settles) {
            add(soft(getTranslation("assessment.rules.group-only")));
        }
        add(new RulesForm(
                quiz,
                settles,
                command -> quizzes.settle(command.in(cohort)),
                () -> show(cohort, key, getTranslation("assessment.rules.saved"))));
        add(new ExemptionsPart(exemptions, cohort, quiz, words -> show(cohort, key, words)));
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.rules.title") + " · Banyan";
    }
}
