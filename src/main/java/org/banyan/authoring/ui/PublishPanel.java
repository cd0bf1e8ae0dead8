package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftPublishing;
import org.banyan.authoring.ImportReport;
import org.banyan.authoring.PoolChange;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;

/** Checks the draft and publishes it. What is in the way is listed with links to the place where it is mended. */
class PublishPanel extends Section {

    private final DraftPublishing publishing;
    private final DraftPage page;
    private final Div step = new Div();
    private final Paragraph problem = new Paragraph();

    PublishPanel(DraftServices services, DraftPage page) {
        this.publishing = services.publishing();
        this.page = page;
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Button check = new Button(getTranslation("authoring.check"), _ -> check());
        add(
                new H2(getTranslation("authoring.publishing.title")),
                new Paragraph(getTranslation("authoring.publishing.explained")),
                problem,
                check,
                step);
    }

    private void check() {
        ImportReport report = publishing.check(page.card().draft());
        DraftProblems problems = new DraftProblems(page, getLocale());
        step.removeAll();
        H3 heading = new H3(getTranslation("authoring.check.result"));
        heading.getElement().setAttribute("tabindex", "-1");
        step.add(heading, Markup.component(new ReportText(getLocale()).courses(report)));
        List<PoolChange> pools = publishing.pools(page.card().draft());
        if (!pools.isEmpty()) {
            step.add(new PoolChanges(pools));
        }
        if (report.problems().isEmpty()) {
            step.add(new Paragraph(getTranslation("authoring.no-problems")));
        } else {
            step.add(Markup.component(problems.list(report.problems())));
        }
        if (page.mayWrite() && report.isPublishable(true)) {
            decide(report);
        }
        heading.getElement().callJsFunction("focus");
    }

    private void decide(ImportReport report) {
        Checkbox accept = new Checkbox(getTranslation("authoring.accept.draft"));
        accept.setVisible(!report.warnings().isEmpty());
        Checkbox replace = new Checkbox(getTranslation("authoring.replace-newer", page.newest(), page.basedOn()));
        replace.setVisible(page.isOvertaken());
        Button publish =
                new Button(getTranslation("authoring.publish"), _ -> publish(accept.getValue(), replace.getValue()));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Div decision = new Div(accept, replace, publish);
        decision.addClassName("decision");
        step.add(decision);
    }

    private void publish(boolean warningsAccepted, boolean overNewer) {
        try {
            ImportReport report = publishing.publish(page.card().draft(), warningsAccepted, overNewer);
            var course = report.courses().getFirst();
            removeAll();
            H2 done = new H2(getTranslation("authoring.published.version", course.version()));
            done.getElement().setAttribute("tabindex", "-1");
            Anchor versions = new Anchor("authoring", getTranslation("authoring.back"));
            add(
                    done,
                    new Paragraph(getTranslation("authoring.published.cohorts")),
                    Markup.component(new ReportText(getLocale()).published(report)),
                    versions);
            done.getElement().callJsFunction("focus");
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
