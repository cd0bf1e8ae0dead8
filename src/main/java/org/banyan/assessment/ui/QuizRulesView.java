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
import java.util.List;
import org.banyan.assessment.rules.CohortQuiz;
import org.banyan.assessment.rules.CohortQuizzes;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.ReaderZone;
import org.jsoup.nodes.Element;

/** The quizzes of a cohort with their conditions, each leading to where they are settled. */
@Route(QuizAddress.LIST + "/:cohort")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
@StyleSheet("css/assessment-rules.css")
class QuizRulesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CohortQuizzes quizzes;

    QuizRulesView(CohortQuizzes quizzes) {
        this.quizzes = quizzes;
        addClassNames("page", "essays", "quiz-rules");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        CohortId cohort = QuizAddress.cohort(event);
        List<CohortQuiz> all = quizzes.list(cohort, getLocale().toLanguageTag());
        Anchor back = new Anchor("tutoring", getTranslation("assessment.essays.board"));
        back.addClassName("back");
        Paragraph how = new Paragraph(getTranslation("assessment.rules.how"));
        how.addClassName("soft");
        add(back, new H1(getTranslation("assessment.rules.title")), how);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assessment.rules.none"));
            none.addClassName("none");
            add(none);
            return;
        }
        RulesWords words = new RulesWords(getLocale(), ReaderZone.current());
        Element list = new Element("ul").addClass("essay-list");
        all.forEach(quiz -> entry(list.appendElement("li"), cohort, quiz, words));
        add(Markup.component(list));
    }

    private void entry(Element item, CohortId cohort, CohortQuiz quiz, RulesWords words) {
        item.appendElement("a")
                .attr("href", QuizAddress.of(cohort, quiz.key()))
                .attr("lang", quiz.language())
                .attr("dir", "auto")
                .text(quiz.title());
        item.appendElement("span").addClass("soft").text(words.of(quiz));
        if (quiz.exemptions() > 0) {
            item.appendElement("span")
                    .addClass("tag")
                    .text(getTranslation("assessment.rules.exemptions-count", quiz.exemptions()));
        }
        if (quiz.running() > 0) {
            item.appendElement("span")
                    .addClass("tag")
                    .text(getTranslation("assessment.rules.running-count", quiz.running()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.rules.title") + " · Banyan";
    }
}
