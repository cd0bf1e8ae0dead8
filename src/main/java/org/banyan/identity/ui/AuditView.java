package org.banyan.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Profiles;
import org.banyan.identity.Role;
import org.banyan.shared.Texts;

/** Who did what to whom, for administrators. */
@Route("profile/audit")
@Menu(order = 91, title = "identity.audit")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@StyleSheet("css/identity.css")
class AuditView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROW = "<div class=\"audit-row\"><span class=\"when\">${item.when}</span>"
            + "<bdi class=\"actor\">${item.who}</bdi><span class=\"what\">${item.what}</span>"
            + "<bdi class=\"whom\">${item.whom}</bdi><bdi class=\"details\" dir=\"ltr\">${item.details}</bdi></div>";

    private final AuditTrail audit;
    private final Profiles profiles;
    private final TextField person = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final Grid<AuditTrail.Line> grid = new Grid<>();
    private final CallbackDataProvider<AuditTrail.Line, Void> lines;
    private ZoneId zone = ZoneOffset.UTC;

    AuditView(AuditTrail audit, Profiles profiles) {
        this.audit = audit;
        this.profiles = profiles;
        this.lines = DataProvider.fromCallbacks(
                query -> audit.lines(filter(), query.getPage(), query.getPageSize()).stream(),
                _ -> audit.count(filter()));
        addClassNames("page", "lists");
        person.setLabel(getTranslation("identity.audit.person"));
        person.setClearButtonVisible(true);
        person.setValueChangeMode(ValueChangeMode.LAZY);
        person.getElement().setAttribute("dir", "auto");
        person.addValueChangeListener(_ -> lines.refreshAll());
        action.setLabel(getTranslation("identity.audit.action"));
        action.setPlaceholder(getTranslation("identity.audit.every-action"));
        action.setClearButtonVisible(true);
        action.setItemLabelGenerator(name -> said(name, getLocale()));
        action.addValueChangeListener(_ -> lines.refreshAll());
        Div filters = new Div(person, action);
        filters.addClassName("filters");
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("identity.audit.none"));
        grid.addColumn(row()).setHeader(getTranslation("identity.audit"));
        add(new H1(getTranslation("identity.audit")), filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        zone = profiles.mine().zone();
        action.setItems(audit.actions());
        grid.setItems(lines);
    }

    private LitRenderer<AuditTrail.Line> row() {
        return LitRenderer.<AuditTrail.Line>of(ROW)
                .withProperty("when", line -> moment(line.at()))
                .withProperty(
                        "who",
                        line -> Objects.requireNonNullElseGet(
                                line.actor(), () -> getTranslation("identity.audit.nobody")))
                .withProperty("what", line -> said(line.action(), getLocale()))
                .withProperty("whom", AuditView::about)
                .withProperty("details", line -> Objects.requireNonNullElse(line.details(), ""));
    }

    private AuditTrail.Filter filter() {
        return new AuditTrail.Filter(
                person.getValue(), action.getOptionalValue().orElse(""));
    }

    private static String about(AuditTrail.Line line) {
        return line.subject() == null ? line.subjectKind() + " " + line.subjectId() : line.subject();
    }

    /** The words for an action; its name where a module has none. */
    private static String said(String action, Locale language) {
        String key = action.replaceFirst("\\.", ".audit.");
        return Texts.has(key) ? Texts.text(language, key) : action;
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(zone)
                .format(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.audit") + " · Banyan";
    }
}
