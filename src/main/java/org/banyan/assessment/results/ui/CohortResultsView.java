package org.banyan.assessment.results.ui;

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
import java.util.UUID;
import org.banyan.assessment.results.ResultLists;
import org.banyan.assessment.results.ResultLists.CohortResults;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The quizzes of a cohort, each with the way to its results. */
@Route("tutoring/results/:place")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/results.css")
class CohortResultsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final ResultLists lists;

    CohortResultsView(ResultLists lists) {
        this.lists = lists;
        addClassNames("page", "results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID cohort = ResultsPage.id(event, "place");
        CohortResults results = lists.ofCohort(new CohortId(cohort), getLocale());
        removeAll();
        Anchor back = new Anchor("tutoring", getTranslation("assessment.essays.board"));
        back.addClassName("back");
        Paragraph name = new Paragraph(results.name());
        name.addClassName("soft");
        name.getElement().setAttribute("dir", "auto");
        add(back, new H1(getTranslation("results.courses")), name);
        if (results.quizzes().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("results.no-quiz"));
            none.addClassName("none");
            add(none);
            return;
        }
        Element list = new Element("ul").addClass("quiz-list");
        results.quizzes()
                .forEach(quiz -> QuizLines.line(
                        list,
                        "tutoring/results/" + cohort + "/" + quiz.key(),
                        quiz.title(),
                        getTranslation("results.line", quiz.attempts(), quiz.learners())));
        add(Markup.component(list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.courses") + " · Banyan";
    }
}
