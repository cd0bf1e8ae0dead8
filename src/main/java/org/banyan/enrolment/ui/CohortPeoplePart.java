package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.CohortPeople;
import org.banyan.enrolment.CohortPerson;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.GroupEntry;
import org.banyan.enrolment.Groups;
import org.banyan.identity.EmailAddress;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;

/** Who takes part in a cohort: found, enrolled, put into a group, withdrawn. */
class CohortPeoplePart extends Section {

    private static final String ROW = "<div class=\"list-row\"><strong dir=\"auto\">${item.name}</strong>"
            + "<span class=\"mark\" data-status=${item.status}>${item.said}</span>"
            + "<span class=\"soft\">${item.facts}</span></div>";
    private static final List<EnrolmentStatus> STATUSES =
            List.of(EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED, EnrolmentStatus.WITHDRAWN);

    private final CohortPeople people;
    private final Enrolments enrolments;
    private final Groups groups;
    private final CohortId cohort;
    private final TextField search = new TextField(getTranslation("enrolment.cohort.search"));
    private final Select<GroupEntry> group = new Select<>();
    private final Select<EnrolmentStatus> status = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Problem problem = new Problem();
    private final Grid<CohortPerson> grid = new Grid<>();
    private final CallbackDataProvider<CohortPerson, Void> lines;

    CohortPeoplePart(CohortPeople people, Enrolments enrolments, Groups groups, CohortId cohort) {
        this.people = people;
        this.enrolments = enrolments;
        this.groups = groups;
        this.cohort = cohort;
        this.lines = DataProvider.fromCallbacks(
                query -> people.page(cohort, filter(), query.getOffset(), query.getLimit()).stream(), _ -> count());
        List<GroupEntry> all = groups.list(cohort);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("dir", "auto");
        search.addValueChangeListener(_ -> refresh());
        group.setLabel(getTranslation("enrolment.group"));
        group.setItems(all);
        group.setItemLabelGenerator(entry -> entry == null ? "" : entry.name());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("enrolment.people.every"));
        group.setPlaceholder(getTranslation("enrolment.people.every"));
        group.setVisible(!all.isEmpty());
        group.addValueChangeListener(_ -> refresh());
        status.setLabel(getTranslation("enrolment.status"));
        status.setItems(STATUSES);
        status.setItemLabelGenerator(item -> item == null ? "" : said(item));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("enrolment.people.every"));
        status.setPlaceholder(getTranslation("enrolment.people.every"));
        status.addValueChangeListener(_ -> refresh());
        Div filters = new Div(search, group, status);
        filters.addClassName("filters");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(row()).setHeader(getTranslation("enrolment.cohort.part.people"));
        grid.setItems(lines);
        add(enrolling(), filters, problem, chosen(all), count, grid);
        refresh();
    }

    private Div enrolling() {
        TextField email = new TextField(getTranslation("enrolment.cohort.enrol-by-mail"));
        email.addClassName("left-to-right");
        Button enrol = new Button(getTranslation("enrolment.cohort.enrol"), _ -> {
            boolean done = problem.sayIfRefused(() -> enrol(email.getValue()));
            if (done) {
                email.clear();
            }
        });
        Paragraph hint = new Paragraph(getTranslation("enrolment.cohort.enrol-hint"));
        hint.addClassName("soft");
        Div enrolling = new Div(email, enrol, hint);
        enrolling.addClassName("adding");
        return enrolling;
    }

    private void enrol(String typed) {
        try {
            enrolments.enrol(cohort, EmailAddress.of(typed));
        } catch (Refusal.NotFound unknown) {
            throw new Refusal.Invalid(unknown.key(), unknown.arguments().toArray());
        }
        refresh();
    }

    private Div chosen(List<GroupEntry> all) {
        Select<GroupEntry> into = new Select<>();
        into.setLabel(getTranslation("enrolment.groups.into"));
        into.setItems(all);
        into.setItemLabelGenerator(GroupEntry::name);
        into.setVisible(!all.isEmpty());
        Button place = new Button(getTranslation("enrolment.groups.place"), _ -> place(into.getValue()));
        place.setVisible(!all.isEmpty());
        Button withdraw = new Button(getTranslation("enrolment.cohort.withdraw"), _ -> askToWithdraw());
        Div chosen = new Div(into, place, withdraw);
        chosen.addClassName("adding");
        chosen.setVisible(false);
        grid.addSelectionListener(
                selected -> chosen.setVisible(!selected.getAllSelectedItems().isEmpty()));
        return chosen;
    }

    private void place(GroupEntry into) {
        if (into == null) {
            return;
        }
        boolean done = problem.sayIfRefused(() -> groups.place(
                cohort,
                groups.of(cohort).version(),
                grid.getSelectedItems().stream()
                        .collect(Collectors.toMap(CohortPerson::enrolment, _ -> into.group()))));
        if (done) {
            refresh();
        }
    }

    private void askToWithdraw() {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("enrolment.cohort.withdraw"));
        question.setText(getTranslation(
                "enrolment.cohort.withdraw-question", grid.getSelectedItems().size()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("enrolment.cancel"));
        question.setConfirmText(getTranslation("enrolment.cohort.withdraw"));
        question.addConfirmListener(_ -> {
            problem.sayIfRefused(
                    () -> grid.getSelectedItems().forEach(person -> enrolments.withdraw(person.enrolment())));
            refresh();
        });
        question.open();
    }

    private void refresh() {
        boolean all = search.isEmpty() && group.isEmpty() && status.isEmpty();
        grid.setEmptyStateText(getTranslation(all ? "enrolment.cohort.nobody" : "enrolment.people.nothing-found"));
        grid.deselectAll();
        lines.refreshAll();
    }

    private int count() {
        int found = people.count(cohort, filter());
        count.setText(getTranslation("enrolment.people.count", found));
        return found;
    }

    private CohortPeople.Filter filter() {
        GroupEntry chosen = group.getValue();
        return new CohortPeople.Filter(search.getValue(), status.getValue(), chosen == null ? null : chosen.group());
    }

    private LitRenderer<CohortPerson> row() {
        return LitRenderer.<CohortPerson>of(ROW)
                .withProperty("name", CohortPerson::name)
                .withProperty("status", person -> person.status().name())
                .withProperty("said", person -> said(person.status()))
                .withProperty("facts", this::facts);
    }

    private String facts(CohortPerson person) {
        String group = person.group();
        String since = Moments.of(person.since(), getLocale());
        return group == null ? since : group + " · " + since;
    }

    private String said(EnrolmentStatus which) {
        return getTranslation("enrolment.status." + which.name().toLowerCase(Locale.ROOT));
    }
}
