package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.banyan.assessment.Regrading;
import org.banyan.assessment.RegradingPreview;
import org.banyan.assessment.RegradingPreview.Change;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** Who changes when a question is scored again, and the button that does it. */
class RegradingForm extends Section {

    private final TextField reason = new TextField(getTranslation("assessment.corrections.reason"));

    RegradingForm(Regrading regrading, CohortId cohort, RegradingPreview preview, Runnable done) {
        addClassName("marks-form");
        Paragraph count = new Paragraph(getTranslation(
                "assessment.corrections.changes", preview.changes().size(), preview.newlyPassed()));
        add(count);
        if (!preview.changes().isEmpty()) {
            add(Markup.component(table(preview)));
        }
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Paragraph refusal = new Paragraph();
        refusal.getElement().setAttribute("role", "alert");
        Button confirm = new Button(getTranslation("assessment.corrections.confirm"), _ -> {
            try {
                regrading.confirm(cohort, preview.question().corrected(), reason.getValue(), preview.changes());
                done.run();
            } catch (Refusal.Invalid | Refusal.Conflict refused) {
                refusal.setText(refused.in(getLocale()));
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(reason, confirm, refusal);
    }

    private Element table(RegradingPreview preview) {
        Element scroll = new Element("div").addClass("table-scroll").attr("tabindex", "0");
        scroll.attr("role", "region").attr("aria-label", getTranslation("assessment.corrections.preview"));
        Element table = scroll.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String column : new String[] {"learner", "before", "after", "outcome"}) {
            head.appendElement("th").attr("scope", "col").text(getTranslation("assessment.corrections." + column));
        }
        Element body = table.appendElement("tbody");
        for (Change change : preview.changes()) {
            Element row = body.appendElement("tr");
            row.appendElement("th")
                    .attr("scope", "row")
                    .attr("dir", "auto")
                    .text(change.learner() + " · " + getTranslation("assessment.attempt", change.number()));
            row.appendElement("td").text(score(change.scoreBefore()));
            row.appendElement("td").text(score(change.scoreAfter()));
            row.appendElement("td").text(outcome(change));
        }
        return scroll;
    }

    private String score(Score score) {
        return getTranslation("assessment.result.score", score.points(), score.of(), score.percent() / 100d);
    }

    private String outcome(Change change) {
        if (change.passesNow()) {
            return getTranslation("assessment.corrections.passes");
        }
        return change.staysPassed() ? getTranslation("assessment.corrections.stays") : "";
    }
}
