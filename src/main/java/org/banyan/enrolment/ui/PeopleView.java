package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.RegistryFilter;
import org.banyan.identity.Role;
import org.jspecify.annotations.Nullable;

/** The people an institute knows, with and without an account. */
@Route("people")
@Menu(order = 50, title = "enrolment.people")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/enrolment.css")
class PeopleView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROW = "<div class=\"list-row\">"
            + "<button type=\"button\" class=\"opens\" dir=\"auto\" @click=${open}>${item.name}</button>"
            + "<bdi class=\"contact\" dir=\"ltr\">${item.contact}</bdi>"
            + "<span class=\"soft\">${item.categories}</span>"
            + "<span class=\"mark\" ?hidden=${!item.account}>${item.accountSaid}</span></div>";

    private final Registry registry;
    private final Categories categories;
    private final InstituteChoice institute;
    private final TextField search = new TextField(getTranslation("enrolment.people.search"));
    private final Div filters = new Div();
    private final Div links = new Div();
    private final Paragraph count = new Paragraph();
    private final Grid<PersonFacts> grid = new Grid<>();
    private final CallbackDataProvider<PersonFacts, Void> people;
    private CategoryValues values;
    private List<CategorySelect> selects = List.of();

    PeopleView(Registry registry, Categories categories) {
        this.registry = registry;
        this.categories = categories;
        this.institute = new InstituteChoice(registry.institutes(), this::showInstitute);
        this.values = categories.of(institute.institute());
        this.people = DataProvider.fromCallbacks(
                query -> registry.page(institute.institute(), filter(), query.getOffset(), query.getLimit()).stream(),
                _ -> count());
        addClassNames("page", "staff-lists");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("dir", "auto");
        search.addValueChangeListener(_ -> refresh());
        filters.addClassName("filters");
        links.addClassName("actions");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        grid.addClassNames("list", "people-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row()).setHeader(getTranslation("enrolment.people"));
        add(new H1(getTranslation("enrolment.people")), links, filters, count, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showInstitute();
        grid.setItems(people);
    }

    private void showInstitute() {
        values = categories.of(institute.institute());
        selects = Stream.of(Category.SECTOR, Category.DISTRICT, Category.SEX)
                .map(category -> CategorySelect.toFilter(category, values))
                .toList();
        selects.forEach(select -> select.addValueChangeListener(_ -> refresh()));
        filters.removeAll();
        filters.add(institute, search);
        selects.forEach(filters::add);
        Button add = new Button(getTranslation("enrolment.people.add"), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        String which = "?institute=" + institute.institute().value();
        Anchor export = new Anchor("/people/export.csv" + which, getTranslation("enrolment.people.export"));
        export.setRouterIgnore(true);
        links.removeAll();
        links.add(
                add,
                new Anchor("people/import" + which, getTranslation("enrolment.people.import")),
                new Anchor("people/values" + which, getTranslation("enrolment.people.values")),
                export);
        refresh();
    }

    private void refresh() {
        boolean all = filter().equals(RegistryFilter.NONE);
        grid.setEmptyStateText(getTranslation(all ? "enrolment.people.none" : "enrolment.people.nothing-found"));
        people.refreshAll();
    }

    private int count() {
        int found = registry.count(institute.institute(), filter());
        count.setText(getTranslation("enrolment.people.count", found));
        return found;
    }

    private RegistryFilter filter() {
        return new RegistryFilter(search.getValue(), code(0), code(1), code(2));
    }

    private @Nullable String code(int select) {
        return selects.isEmpty() ? null : selects.get(select).code();
    }

    private LitRenderer<PersonFacts> row() {
        return LitRenderer.<PersonFacts>of(ROW)
                .withProperty("name", PersonFacts::name)
                .withProperty("contact", facts -> joined(facts.email(), facts.phone()))
                .withProperty("categories", this::categories)
                .withProperty("account", PersonFacts::account)
                .withProperty("accountSaid", _ -> getTranslation("enrolment.people.account"))
                .withFunction("open", facts -> open(facts.person()));
    }

    private String categories(PersonFacts facts) {
        return Stream.concat(
                        Stream.ofNullable(facts.organisation()).map(PeopleView::isolated),
                        Stream.of(Category.SECTOR, Category.DISTRICT, Category.SEX)
                                .map(category -> getTranslation(CategorySelect.key(category)) + ": "
                                        + isolated(values.label(category, facts.of(category), getLocale()))))
                .collect(Collectors.joining(" · "));
    }

    /** Words of any direction that do not turn those around them. */
    private static String isolated(String words) {
        return "\u2068" + words + "\u2069";
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private void add() {
        PersonForm form = new PersonForm(values, RegistryEntry.named(""), false);
        new FormDialog(getTranslation("enrolment.people.add"), form, () -> {
                    registry.add(institute.institute(), form.entry());
                    saved();
                })
                .open();
    }

    void open(PersonId person) {
        PersonFacts facts = registry.get(institute.institute(), person);
        PersonForm form = new PersonForm(values, RegistryEntry.of(facts), facts.account());
        new FormDialog(facts.name(), form, () -> {
                    registry.change(institute.institute(), person, facts.version(), form.entry());
                    saved();
                })
                .open();
    }

    private void saved() {
        refresh();
        Notification.show(getTranslation("enrolment.saved"), 4000, Notification.Position.BOTTOM_START);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.people") + " · Banyan";
    }
}
