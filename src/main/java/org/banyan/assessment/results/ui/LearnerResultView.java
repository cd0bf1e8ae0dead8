package org.banyan.assessment.results.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.banyan.assessment.results.LearnerResult;
import org.banyan.assessment.results.LearnerResults;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;

/** What one learner did in a quiz, attempt by attempt and question by question. */
@Route("tutoring/results/:place/:quiz/:person")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/results.css")
class LearnerResultView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final LearnerResults results;
    private String title = "";

    LearnerResultView(LearnerResults results) {
        this.results = results;
        addClassNames("page", "results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID cohort = ResultsPage.id(event, "place");
        String quiz = event.getRouteParameters().get("quiz").orElseThrow(Refusal.NotFound::new);
        PersonId person = new PersonId(ResultsPage.id(event, "person"));
        String number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("attempt")
                .orElse("");
        LearnerResult result = results.of(
                new CohortId(cohort),
                quiz,
                person,
                number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0,
                getLocale());
        title = result.name();
        removeAll();
        String address = "tutoring/results/" + cohort + "/" + quiz;
        Anchor back = new Anchor(
                address, getTranslation("results.title", result.quiz().title().html()));
        back.addClassName("back");
        back.getElement().setAttribute("dir", "auto");
        add(
                back,
                ResultsPage.heading(result.name()),
                ResultsPage.where(result.quiz().title().html() + " · " + result.cohort()));
        FigureWords words = new FigureWords(getLocale());
        add(Markup.component(AttemptsPart.of(result, words, address + "/" + person.value())));
        add(Markup.component(AnswersPart.of(result, words)));
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
