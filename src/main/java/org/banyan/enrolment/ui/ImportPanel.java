package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.intake.CellProblem;
import org.banyan.enrolment.intake.Decision;
import org.banyan.enrolment.intake.ImportReport;
import org.banyan.enrolment.intake.ImportRow;
import org.banyan.enrolment.intake.ImportStatus;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.enrolment.intake.RowState;
import org.banyan.identity.CategoryValues;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.PartTabs;
import org.banyan.shared.ui.Problem;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An import that is not running: what it would do or did, row by row, and what can be done about it. */
class ImportPanel extends Section {

    private static final List<RowState> TABS =
            List.of(RowState.ERROR, RowState.DOUBTFUL, RowState.NEW, RowState.CHANGED, RowState.UNCHANGED);

    private final PeopleImports imports;
    private final ImportReport report;
    private final ImportRows rows;
    private final Runnable changed;
    private final Problem problem = new Problem();

    ImportPanel(PeopleImports imports, ImportReport report, CategoryValues values, Runnable changed) {
        this.imports = imports;
        this.report = report;
        this.changed = changed;
        this.rows = new ImportRows(imports, report, values, changed);
        H2 file = new H2(report.fileName());
        file.getElement().setAttribute("dir", "auto");
        Paragraph status = new Paragraph(getTranslation(
                "enrolment.import.status." + report.status().name().toLowerCase(Locale.ROOT), report.total()));
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        add(file, status);
        sayProblem();
        if (report.total() > 0) {
            add(Markup.component(summary()));
        }
        sayIgnoredColumns();
        add(problem, actions());
        switch (report.status()) {
            case CHECKED, APPLIED -> showTabs();
            case UNDONE -> showKept();
            case CHECKING, APPLYING, FAILED -> {}
        }
    }

    private void sayProblem() {
        CellProblem why = report.problem();
        if (why != null) {
            Paragraph said = new Paragraph(why.in(getLocale()));
            said.addClassName("problem");
            said.getElement().setAttribute("role", "alert");
            add(said);
        }
    }

    private Element summary() {
        Element list = new Element("ul").addClass("import-summary");
        for (RowState state : TABS) {
            if (report.of(state) > 0) {
                list.appendElement("li")
                        .attr("data-state", state.name())
                        .text(getTranslation(key(state), report.of(state)));
            }
        }
        if (report.enrolled() > 0) {
            list.appendElement("li").text(getTranslation("enrolment.import.enrolled", report.enrolled()));
        }
        return list;
    }

    private static String key(RowState state) {
        return "enrolment.import.state." + state.name().toLowerCase(Locale.ROOT);
    }

    private void sayIgnoredColumns() {
        if (!report.ignoredColumns().isEmpty()) {
            add(new Paragraph(getTranslation("enrolment.import.ignored", String.join(" · ", report.ignoredColumns()))));
        }
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("actions");
        if (report.status() == ImportStatus.CHECKED) {
            Button write =
                    new Button(getTranslation("enrolment.import.write"), _ -> act(() -> imports.apply(report.id())));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            write.setDisableOnClick(true);
            write.setEnabled(report.isReady());
            actions.add(
                    write,
                    new Button(
                            getTranslation("enrolment.import.check-again"),
                            _ -> act(() -> imports.checkAgain(report.id()))));
        }
        if (report.status() == ImportStatus.APPLIED) {
            actions.add(new Button(getTranslation("enrolment.import.undo"), _ -> askToUndo()));
        }
        actions.add(new Anchor("people/import", getTranslation("enrolment.import.another")));
        CohortId cohort = report.cohort();
        if (cohort != null) {
            actions.add(new Anchor("cohorts/" + cohort.value(), getTranslation("enrolment.import.to-cohort")));
        }
        return actions;
    }

    private void act(Runnable work) {
        if (problem.sayIfRefused(work)) {
            changed.run();
        }
    }

    private void askToUndo() {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("enrolment.import.undo"));
        question.setText(getTranslation("enrolment.import.undo-question"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("enrolment.cancel"));
        question.setConfirmText(getTranslation("enrolment.import.undo"));
        question.addConfirmListener(_ -> act(() -> imports.undo(report.id())));
        question.open();
    }

    private void showTabs() {
        List<RowState> states = new ArrayList<>(
                TABS.stream().filter(state -> report.of(state) > 0).toList());
        if (states.isEmpty()) {
            return;
        }
        Tabs tabs = new PartTabs();
        states.forEach(state -> tabs.add(new Tab(getTranslation(key(state), report.of(state)))));
        tabs.addSelectedChangeListener(_ -> show(states.get(tabs.getSelectedIndex())));
        add(tabs, decideAll(), rows);
        show(states.getFirst());
    }

    private Div decideAll() {
        Div all = new Div();
        all.addClassName("actions");
        if (report.status() == ImportStatus.CHECKED && report.undecided() > 0) {
            all.add(
                    new Button(
                            getTranslation("enrolment.import.all-same"),
                            _ -> act(() -> imports.decideAll(report.id(), Decision.SAME))),
                    new Button(
                            getTranslation("enrolment.import.all-new"),
                            _ -> act(() -> imports.decideAll(report.id(), Decision.NEW))));
        }
        return all;
    }

    private void show(@Nullable RowState state) {
        if (state != null) {
            rows.show(state);
        }
    }

    private void showKept() {
        List<ImportRow> kept = imports.kept(report.id());
        if (kept.isEmpty()) {
            add(new Paragraph(getTranslation("enrolment.import.all-undone")));
            return;
        }
        Element list = new Element("ul");
        kept.forEach(row -> {
            Element item = list.appendElement("li");
            item.appendText(getTranslation("enrolment.import.row", row.number()) + " ");
            item.appendElement("bdi")
                    .text(row.entry() == null ? "" : row.entry().name());
            item.appendText(" – " + getTranslation(String.valueOf(row.undoProblem())));
        });
        add(new Paragraph(getTranslation("enrolment.import.not-undone", kept.size())), Markup.component(list));
    }
}
