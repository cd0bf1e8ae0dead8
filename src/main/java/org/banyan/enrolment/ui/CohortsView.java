package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortFilter;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Role;

/** The cohorts one is responsible for, and where new ones are planned. */
@Route("cohorts")
@Menu(order = 40, title = "enrolment.cohorts")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
@StyleSheet("css/enrolment.css")
class CohortsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROW = "<div class=\"list-row\">"
            + "<a class=\"opens\" dir=\"auto\" href=${item.link}>${item.title}</a>"
            + "<span class=\"mark\" data-status=${item.status}>${item.said}</span>"
            + "<span class=\"soft\">${item.facts}</span></div>";

    private final Cohorts cohorts;
    private final CohortDirectory directory;
    private final PublishedCourses courses;
    private final TextField search = new TextField(getTranslation("enrolment.cohorts.search"));
    private final Checkbox closed = new Checkbox(getTranslation("enrolment.cohorts.closed-too"));
    private final Paragraph count = new Paragraph();
    private final Grid<CohortEntry> grid = new Grid<>();
    private final CallbackDataProvider<CohortEntry, Void> lines;

    CohortsView(Cohorts cohorts, CohortDirectory directory, PublishedCourses courses) {
        this.cohorts = cohorts;
        this.directory = directory;
        this.courses = courses;
        this.lines = DataProvider.fromCallbacks(
                query -> directory.page(filter(), query.getPage(), query.getPageSize()).stream(), _ -> count());
        addClassNames("page", "staff-lists");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("dir", "auto");
        search.addValueChangeListener(_ -> refresh());
        closed.addValueChangeListener(_ -> refresh());
        Div filters = new Div(search, closed);
        filters.addClassName("filters");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row()).setHeader(getTranslation("enrolment.cohorts"));
        Div actions = new Div();
        actions.addClassName("actions");
        List<CourseCard> own = directory.courses(getLocale());
        if (!own.isEmpty()) {
            Button plan = new Button(getTranslation("enrolment.cohorts.plan"), _ -> plan(own));
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(plan);
        }
        add(new H1(getTranslation("enrolment.cohorts")), actions, filters, count, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.setItems(lines);
        refresh();
    }

    private void refresh() {
        grid.setEmptyStateText(
                getTranslation(search.isEmpty() ? "enrolment.cohorts.none" : "enrolment.people.nothing-found"));
        lines.refreshAll();
    }

    private int count() {
        int found = directory.count(filter());
        count.setText(getTranslation("enrolment.cohorts.count", found));
        return found;
    }

    private CohortFilter filter() {
        return new CohortFilter(search.getValue(), closed.getValue(), getLocale());
    }

    private LitRenderer<CohortEntry> row() {
        return LitRenderer.<CohortEntry>of(ROW)
                .withProperty("link", cohort -> "cohorts/" + cohort.cohort().value())
                .withProperty("title", cohort -> CohortTitles.whole(cohort, courses, getLocale()))
                .withProperty("status", cohort -> cohort.closedAt() == null ? "ENROLLED" : "CLOSED")
                .withProperty("said", cohort -> CohortTitles.admission(cohort, getLocale()))
                .withProperty("facts", cohort -> CohortTitles.facts(cohort, getLocale()));
    }

    private void plan(List<CourseCard> own) {
        CohortForm form = CohortForm.toPlan(own);
        new FormDialog(getTranslation("enrolment.cohorts.plan"), form, () -> {
                    CohortId made = cohorts.plan(form.plan());
                    getUI().ifPresent(ui ->
                            ui.navigate(CohortView.class, made.value().toString()));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.cohorts") + " · Banyan";
    }
}
