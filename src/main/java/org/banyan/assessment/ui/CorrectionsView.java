package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.banyan.assessment.CorrectedQuestion;
import org.banyan.assessment.Regrading;
import org.banyan.assessment.RegradingPreview;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** Questions of a cohort that were corrected after they were answered, and who changes if they are scored again. */
@Route("tutoring/corrections/:cohort")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
class CorrectionsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Regrading regrading;

    CorrectionsView(Regrading regrading) {
        this.regrading = regrading;
        addClassNames("page", "essays");
    }

    static String address(CohortId cohort) {
        return "tutoring/corrections/" + cohort.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(cohort(event), "");
    }

    private void show(CohortId cohort, String said) {
        removeAll();
        Anchor back = new Anchor("tutoring", getTranslation("assessment.essays.board"));
        back.addClassName("back");
        Paragraph how = new Paragraph(getTranslation("assessment.corrections.how"));
        how.addClassName("soft");
        Paragraph status = new Paragraph(said);
        status.getElement().setAttribute("role", "status");
        Anchor results = new Anchor("tutoring/results/" + cohort.value(), getTranslation("results.back-to-cohort"));
        results.addClassName("back");
        add(back, new H1(getTranslation("assessment.corrections.title")), how, results, status);
        List<CorrectedQuestion> corrected =
                regrading.corrected(cohort, getLocale().toLanguageTag());
        if (corrected.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assessment.corrections.none"));
            none.addClassName("none");
            add(none);
        }
        corrected.forEach(question -> add(entry(cohort, question)));
    }

    private Section entry(CohortId cohort, CorrectedQuestion question) {
        Element text = new Element("div")
                .addClass("question-text")
                .attr("lang", question.text().language())
                .attr("dir", question.text().direction())
                .html(question.text().html());
        Section entry = new Section(
                Markup.component(text),
                new Paragraph(getTranslation("assessment.corrections.attempts", question.attempts())));
        entry.addClassName("correction");
        Div place = new Div();
        Button look = new Button(getTranslation("assessment.corrections.preview"), _ -> {
            RegradingPreview preview =
                    regrading.preview(cohort, question.corrected(), getLocale().toLanguageTag());
            place.removeAll();
            place.add(new RegradingForm(
                    regrading,
                    cohort,
                    preview,
                    () -> show(cohort, getTranslation("assessment.corrections.done", preview.attempts()))));
        });
        entry.add(look, place);
        return entry;
    }

    private static CohortId cohort(BeforeEnterEvent event) {
        try {
            return new CohortId(
                    UUID.fromString(event.getRouteParameters().get("cohort").orElseThrow(Refusal.NotFound::new)));
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.corrections.title") + " · Banyan";
    }
}
