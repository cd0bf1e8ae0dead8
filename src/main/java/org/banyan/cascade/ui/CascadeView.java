package org.banyan.cascade.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.cascade.Cascade;
import org.banyan.cascade.CascadeAddresses;
import org.banyan.cascade.CascadeFigures;
import org.banyan.cascade.CascadeFilter;
import org.banyan.cascade.CascadeNode;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Programmes.ProgrammeEntry;
import org.banyan.identity.Role;
import org.banyan.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** The tree of trainings and its figures, for a programme or for one's own institutes. */
@Route("cascade")
@Menu(order = 55, title = "cascade.title")
@RolesAllowed({Role.Names.PROGRAMME_MANAGER, Role.Names.INSTITUTE_STAFF, Role.Names.TRAINER, Role.Names.ADMINISTRATOR})
@StyleSheet("css/cascade.css")
class CascadeView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WITHOUT = "";

    private final Cascade cascade;
    private final CascadeAddresses addresses;
    private final CurrentPerson currentPerson;
    private final Div actions = new Div();
    private final Div filters = new Div();
    private final Div content = new Div();
    private String path = "cascade";

    CascadeView(Cascade cascade, CascadeAddresses addresses, CurrentPerson currentPerson) {
        this.cascade = cascade;
        this.addresses = addresses;
        this.currentPerson = currentPerson;
        addClassNames("page", "cascade");
        actions.addClassName("actions");
        filters.addClassName("filters");
        Paragraph intro = new Paragraph(getTranslation("cascade.intro"));
        intro.addClassName("soft");
        add(new H1(getTranslation("cascade.title")), intro, actions, filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        path = location.getPath();
        Map<String, List<String>> asked = location.getQueryParameters().getParameters();
        List<ProgrammeEntry> programmes = cascade.programmes();
        boolean hasInstitutes = !cascade.institutes().isEmpty();
        content.removeAll();
        filters.removeAll();
        showActions();
        if (programmes.isEmpty() && !hasInstitutes) {
            content.add(new Paragraph(getTranslation("cascade.nothing-to-see")));
            return;
        }
        String programme = first(asked, "programme");
        if (programme == null) {
            programme = programmes.isEmpty() ? WITHOUT : programmes.getFirst().slug();
        }
        CascadeFilter whole = addresses.filter(programme, null, null);
        filters.add(programmeSelect(programmes, hasInstitutes, whole));
        String course = Objects.requireNonNullElse(first(asked, "course"), "");
        List<Cascade.CourseChoice> courses = cascade.courses(whole, getLocale());
        filters.add(courseSelect(courses, programme, course));
        show(addresses.filter(programme, null, course), programme, course);
    }

    private static @Nullable String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private void showActions() {
        actions.removeAll();
        SignedIn person = currentPerson.require();
        List<Anchor> links = new ArrayList<>();
        if (person.holds(Role.TRAINER)) {
            links.add(new Anchor("cascade/trainings", getTranslation("cascade.mine")));
        }
        if (person.holds(Role.INSTITUTE_STAFF) || person.holds(Role.ADMINISTRATOR)) {
            links.add(new Anchor("cascade/trainers", getTranslation("cascade.trainers")));
        }
        if (person.holds(Role.ADMINISTRATOR)) {
            links.add(new Anchor("cascade/programmes", getTranslation("cascade.programmes")));
        }
        links.forEach(actions::add);
    }

    private Select<String> programmeSelect(
            List<ProgrammeEntry> programmes, boolean hasInstitutes, CascadeFilter chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        programmes.forEach(programme -> names.put(programme.slug(), programme.name()));
        if (hasInstitutes) {
            names.put(WITHOUT, getTranslation("cascade.programme.none"));
        }
        String value = programmes.stream()
                .filter(programme -> programme.id().equals(chosen.programme()))
                .map(ProgrammeEntry::slug)
                .findFirst()
                .orElse(WITHOUT);
        Select<String> select = select("cascade.programme", names, value);
        select.addValueChangeListener(changed -> go(changed.getValue(), ""));
        return select;
    }

    private Select<String> courseSelect(List<Cascade.CourseChoice> courses, String programme, String chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", getTranslation("cascade.course.all"));
        courses.forEach(course -> names.put(course.course().value().toString(), course.title()));
        CascadeFilter filter = addresses.filter(null, null, chosen);
        String value = filter.course() == null ? "" : filter.course().value().toString();
        Select<String> select = select("cascade.course", names, names.containsKey(value) ? value : "");
        select.addValueChangeListener(changed -> go(programme, changed.getValue()));
        return select;
    }

    private Select<String> select(String label, Map<String, String> names, String value) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(key -> names.getOrDefault(key, ""));
        select.setValue(value);
        return select;
    }

    private void go(String programme, String course) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("programme", programme);
        if (!course.isEmpty()) {
            query.put("course", course);
        }
        getUI().ifPresent(ui -> ui.navigate(path, QueryParameters.simple(query)));
    }

    private void show(CascadeFilter filter, String programme, String course) {
        CascadeFigures figures = cascade.figures(filter, getLocale());
        if (figures.courses().isEmpty()) {
            content.add(new Paragraph(getTranslation("cascade.none")));
            return;
        }
        Anchor csv = new Anchor(
                "/cascade/figures.csv"
                        + QueryParameters.simple(Map.of("programme", programme, "course", course))
                                .getQueryString()
                                .transform(query -> "?" + query),
                getTranslation("cascade.csv"));
        csv.setRouterIgnore(true);
        csv.addClassName("csv");
        Paragraph active = new Paragraph(getTranslation("cascade.active.hint"));
        active.addClassName("soft");
        Paragraph hint = new Paragraph(getTranslation("cascade.tree.hint"));
        hint.addClassName("soft");
        Paragraph keys = new Paragraph(getTranslation("cascade.tree.keys"));
        keys.addClassNames("soft", "keys");
        CascadeGrid tree = new CascadeGrid(below -> cascade.children(filter, below, getLocale()));
        List<CascadeNode> courses = cascade.children(filter, "", getLocale());
        if (courses.size() == 1) {
            tree.expand(courses);
        }
        content.add(
                new H2(getTranslation("cascade.figures")),
                FiguresTable.of(figures, getLocale()),
                active,
                csv,
                new H2(getTranslation("cascade.tree")),
                hint,
                tree,
                keys);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cascade.title") + " · Banyan";
    }
}
