package org.banyan.certification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.certification.CertificateApprovals;
import org.banyan.certification.CertificateDesk;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.CertificateEntry.State;
import org.banyan.certification.CertificateFilter;
import org.banyan.certification.CertificateRules;
import org.banyan.certification.Certificates;
import org.banyan.certification.CohortIssuing;
import org.banyan.certification.Corrections;
import org.banyan.certification.InstituteKeys;
import org.banyan.certification.templates.Templates;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Registry;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;

/** The certificates of an institute: those that wait, those that were issued, and by which rules. */
@Route("certificates")
@Menu(order = 45, title = "certification.desk")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/certification.css")
class CertificatesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** So many are shown as they are, without a place of their own to scroll in. */
    private static final int FEW = 5;

    private static final String ROW =
            "<div class=\"row\"><button type=\"button\" class=\"name\" dir=\"auto\" @click=\"${open}\">"
                    + "${item.name}</button> <span class=\"mark\" data-state=\"${item.state}\">${item.stateSaid}</span>"
                    + "<span class=\"soft\"><bdi>${item.course}</bdi> · <bdi dir=\"ltr\">${item.number}</bdi> · ${item.issued}</span></div>";

    private final CertificateDesk desk;
    private final Certificates certificates;
    private final Corrections corrections;
    private final Registry registry;
    private final Clock clock;
    private final WaitingPart waiting;
    private final RulesPart rules;
    private final TemplatesPart templates;
    private final KeysPart keys;
    private final Button issue;
    private final Select<InstituteEntry> institute = new Select<>();
    private final TextField search = new TextField(getTranslation("certification.desk.search"));
    private final Select<CourseId> course = new Select<>();
    private final Select<State> state = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Anchor zip = new Anchor("", getTranslation("certification.desk.zip"));
    private final Anchor print = new Anchor("", getTranslation("certification.desk.print"));
    private final Grid<CertificateEntry> grid = new Grid<>();
    private final CallbackDataProvider<CertificateEntry, Void> rows;
    private Map<CourseId, String> titles = Map.of();

    CertificatesView(
            CertificateDesk desk,
            Certificates certificates,
            Corrections corrections,
            CertificateApprovals approvals,
            CertificateRules rules,
            Templates templates,
            InstituteKeys keys,
            CohortIssuing cohortIssuing,
            Cohorts allCohorts,
            CohortDirectory cohorts,
            Registry registry,
            Clock clock) {
        this.desk = desk;
        this.certificates = certificates;
        this.corrections = corrections;
        this.registry = registry;
        this.clock = clock;
        this.waiting = new WaitingPart(approvals, this::refresh);
        this.rules = new RulesPart(rules);
        this.templates = new TemplatesPart(templates, allCohorts, cohorts);
        this.keys = new KeysPart(keys);
        this.issue = new Button(
                getTranslation("certification.issue"),
                _ -> new IssueDialog(cohortIssuing, cohorts, waiting::again).open());
        this.rows = DataProvider.fromCallbacks(
                query -> desk.page(filter(), query.getOffset(), query.getLimit()).stream(), _ -> count());
        addClassNames("page", "certificates-desk");
        institute.setLabel(getTranslation("certification.desk.institute"));
        institute.setItemLabelGenerator(InstituteEntry::name);
        institute.addValueChangeListener(_ -> show());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("dir", "auto");
        search.addValueChangeListener(_ -> refresh());
        course.setLabel(getTranslation("certification.desk.course"));
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("certification.desk.any"));
        course.setItemLabelGenerator(
                id -> id == null ? getTranslation("certification.desk.any") : titles.getOrDefault(id, ""));
        course.addValueChangeListener(_ -> refresh());
        state.setLabel(getTranslation("certification.desk.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("certification.desk.any"));
        state.setItems(State.values());
        state.setItemLabelGenerator(one -> one == null ? getTranslation("certification.desk.any") : words(one));
        state.addValueChangeListener(_ -> refresh());
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        for (Anchor link : List.of(zip, print)) {
            link.setRouterIgnore(true);
            link.setDownload(true);
        }
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row()).setHeader(getTranslation("certification.desk"));
        Div filters = new Div(institute, search, course, state);
        filters.addClassName("filters");
        Div links = new Div(issue, zip, print);
        links.addClassName("actions");
        add(
                new H1(getTranslation("certification.desk")),
                waiting,
                filters,
                count,
                links,
                grid,
                this.templates,
                this.rules,
                this.keys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<InstituteEntry> own = registry.institutes();
        if (own.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        institute.setItems(own);
        institute.setVisible(own.size() > 1);
        institute.setValue(own.getFirst());
        grid.setItems(rows);
    }

    /** What is being issued goes on without this page; while some is, it looks again every few seconds. */
    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        var polls = ui.addPollListener(_ -> waiting.refresh());
        addDetachListener(detached -> {
            detached.unregisterListener();
            polls.remove();
            ui.setPollInterval(-1);
        });
    }

    private void show() {
        titles = desk.courses(institute.getValue().id());
        course.setItems(titles.keySet());
        waiting.show(institute.getValue().id());
        rules.show(institute.getValue().id(), titles);
        templates.show(institute.getValue().id());
        keys.show(institute.getValue().id());
        refresh();
    }

    private void refresh() {
        CertificateFilter filter = filter();
        String asked = "?text=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8)
                + (filter.course() == null ? "" : "&course=" + filter.course().value())
                + (filter.state() == null ? "" : "&state=" + filter.state());
        String start = "/certificate-desk/" + filter.institute().value() + "/certificates.";
        zip.setHref(start + "zip" + asked);
        print.setHref(start + "pdf" + asked);
        int found = desk.count(filter);
        zip.setVisible(found > 0);
        print.setVisible(found > 0);
        grid.setAllRowsVisible(found <= FEW);
        grid.setEmptyStateText(
                getTranslation(filter.isOfAll() ? "certification.desk.none-yet" : "certification.desk.none"));
        rows.refreshAll();
    }

    private int count() {
        int found = desk.count(filter());
        count.setText(getTranslation("certification.desk.count", found));
        return found;
    }

    private CertificateFilter filter() {
        return new CertificateFilter(institute.getValue().id(), search.getValue(), course.getValue(), state.getValue());
    }

    private LitRenderer<CertificateEntry> row() {
        DateTimeFormatter dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneOffset.UTC);
        return LitRenderer.<CertificateEntry>of(ROW)
                .withProperty("name", CertificateEntry::holderName)
                .withProperty("course", CertificateEntry::courseTitle)
                .withProperty("number", CertificateEntry::number)
                .withProperty("issued", entry -> dates.format(entry.issuedAt()))
                .withProperty("state", entry -> entry.state(clock.instant()).name())
                .withProperty("stateSaid", entry -> words(entry.state(clock.instant())))
                .withFunction("open", this::open);
    }

    void open(CertificateEntry entry) {
        new CertificateDialog(
                        entry,
                        institute.getValue().id(),
                        certificates,
                        corrections,
                        entry.state(clock.instant()),
                        this::refresh)
                .open();
    }

    private String words(State one) {
        return getTranslation("certification.state." + one.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.desk") + " · Banyan";
    }
}
