package org.banyan.enrolment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.intake.ImportId;
import org.banyan.enrolment.intake.ImportReport;
import org.banyan.enrolment.intake.ImportStatus;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.identity.Categories;
import org.banyan.identity.Registry;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One import of people: choosing the file, looking at what it would do, deciding, writing, undoing. The address names the import,
 * so that it is found again after the page was left or the session was lost.
 */
@Route("people/import")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/enrolment.css")
class PeopleImportView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LOOK_EVERY_MILLISECONDS = 600;

    private final PeopleImports imports;
    private final Registry registry;
    private final Categories categories;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Div content = new Div();
    private @Nullable ImportId shown;
    private @Nullable ImportStatus lastStatus;
    private @Nullable Registration polling;
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph progressSaid = new Paragraph();

    PeopleImportView(
            PeopleImports imports,
            Registry registry,
            Categories categories,
            Cohorts cohorts,
            PublishedCourses courses) {
        this.imports = imports;
        this.registry = registry;
        this.categories = categories;
        this.cohorts = cohorts;
        this.courses = courses;
        addClassNames("page", "staff-lists", "people-import");
        progressSaid.getElement().setAttribute("role", "status");
        add(
                new Anchor("people", getTranslation("enrolment.people")),
                new H1(getTranslation("enrolment.people.import")),
                content);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        shown = id == null ? null : new ImportId(uuid(id));
        if (shown == null) {
            lastStatus = null;
            content.removeAll();
            String cohort = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("cohort")
                    .orElse(null);
            content.add(new ImportStart(
                    imports,
                    registry,
                    cohorts,
                    courses,
                    cohort == null ? null : new CohortId(uuid(cohort)),
                    this::open));
        } else {
            show(imports.report(shown));
        }
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    private void open(ImportId id) {
        getUI().ifPresent(ui -> ui.navigate(PeopleImportView.class, id.value().toString()));
    }

    private void show(ImportReport report) {
        lastStatus = report.status();
        content.removeAll();
        if (report.isRunning()) {
            content.add(progress, progressSaid);
            showProgress(report);
            getUI().ifPresent(ui -> ui.setPollInterval(LOOK_EVERY_MILLISECONDS));
        } else {
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
            content.add(new ImportPanel(
                    imports, report, categories.of(report.institute()), () -> show(imports.report(report.id()))));
        }
    }

    private void showProgress(ImportReport report) {
        boolean writing = report.status() == ImportStatus.APPLYING;
        int done = imports.progress(report.id());
        progress.setIndeterminate(!writing);
        progress.setMax(Math.max(1, report.total()));
        progress.setValue(Math.min(done, Math.max(1, report.total())));
        progressSaid.setText(
                writing
                        ? getTranslation("enrolment.import.writing", done, report.total())
                        : getTranslation("enrolment.import.checking", report.fileName()));
    }

    private void look(PollEvent event) {
        ImportId id = shown;
        if (id == null || lastStatus == null) {
            return;
        }
        ImportReport report = imports.report(id);
        if (report.isRunning() && report.status() == lastStatus) {
            showProgress(report);
        } else {
            show(report);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        polling = ui.addPollListener(this::look);
        if (lastStatus == ImportStatus.CHECKING || lastStatus == ImportStatus.APPLYING) {
            ui.setPollInterval(LOOK_EVERY_MILLISECONDS);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        Registration listening = polling;
        if (listening != null) {
            listening.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.people.import") + " · Banyan";
    }
}
