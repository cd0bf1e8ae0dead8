package org.banyan.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.banyan.authoring.Comparison;
import org.banyan.authoring.Comparison.Side;
import org.banyan.authoring.CourseComparing;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Role;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jspecify.annotations.Nullable;

/** Two states of a course beside each other: what was added, what was taken out, word by word. */
@Route("authoring/versions/:course")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class CompareView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseComparing comparing;
    private final Paragraph problem = new Paragraph();
    private final Paragraph found = new Paragraph();
    private final Div result = new Div();
    private @Nullable CourseId course;
    private String title = "";

    CompareView(CourseComparing comparing) {
        this.comparing = comparing;
        addClassNames("page", "authoring", "comparing");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        found.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            course = new CourseId(
                    UUID.fromString(event.getRouteParameters().get("course").orElseThrow()));
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound();
        }
        var query = event.getLocation().getQueryParameters();
        show(
                query.getSingleParameter("before").map(CompareView::side).orElse(null),
                query.getSingleParameter("after").map(CompareView::side).orElse(null));
    }

    private static Side side(String number) {
        return number.matches("[0-9]{1,6}") ? new Side(Integer.parseInt(number)) : Side.DRAFT;
    }

    private void show(@Nullable Side before, @Nullable Side after) {
        Comparison comparison = comparing.compare(compared(), before, after);
        title = getTranslation("authoring.compare.of", comparison.title());
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        Anchor back = new Anchor("authoring", getTranslation("authoring.title"));
        back.addClassName("back");
        Select<Side> from = choice("authoring.compare.before", comparison.sides(), comparison.before());
        Select<Side> to = choice("authoring.compare.after", comparison.sides(), comparison.after());
        from.addValueChangeListener(_ -> choose(from.getValue(), to.getValue()));
        to.addValueChangeListener(_ -> choose(from.getValue(), to.getValue()));
        Div choices = new Div(from, to);
        choices.addClassName("choices");
        removeAll();
        add(back, heading, choices, problem, found, result);
        show(comparison);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, Drafting.versions(compared(), comparison.before(), comparison.after()));
    }

    /** The address says what is compared, so that it can be sent to a colleague. */
    private void choose(Side before, Side after) {
        problem.setText("");
        try {
            Comparison comparison = comparing.compare(compared(), before, after);
            UI.getCurrent().getPage().getHistory().replaceState(null, Drafting.versions(compared(), before, after));
            show(comparison);
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }

    private CourseId compared() {
        return Objects.requireNonNull(course);
    }

    private void show(Comparison comparison) {
        result.removeAll();
        found.setText(
                comparison.before().equals(comparison.after())
                        ? getTranslation("authoring.compare.same-side")
                        : getTranslation(
                                "authoring.compare.found", comparison.parts().size()));
        List<String> languages = comparison.parts().stream()
                .flatMap(part -> part.texts().stream())
                .map(Comparison.TextChange::language)
                .distinct()
                .toList();
        Div changes = new Div();
        if (languages.size() > 1) {
            result.add(languageChoice(comparison, languages, changes));
        }
        result.add(changes);
        changes.add(markup(comparison, ""));
    }

    private Component markup(Comparison comparison, String only) {
        String address = Drafting.versions(compared(), comparison.before(), comparison.after());
        return Markup.component(new ChangesMarkup(getLocale(), address, only).of(comparison));
    }

    private Select<String> languageChoice(Comparison comparison, List<String> languages, Div changes) {
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation("authoring.compare.language"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("authoring.compare.all-languages"));
        choice.setItemLabelGenerator(tag -> tag == null
                ? getTranslation("authoring.compare.all-languages")
                : Languages.nameInItself(Locale.forLanguageTag(tag)));
        choice.setItems(languages);
        choice.addValueChangeListener(change -> {
            changes.removeAll();
            String tag = change.getValue();
            changes.add(markup(comparison, tag == null ? "" : tag));
        });
        return choice;
    }

    private Select<Side> choice(String key, List<Side> sides, Side chosen) {
        Select<Side> choice = new Select<>();
        choice.setLabel(getTranslation(key));
        choice.setItemLabelGenerator(side -> side.isDraft()
                ? getTranslation("authoring.compare.draft")
                : getTranslation("authoring.version", side.number()));
        choice.setItems(sides.reversed());
        choice.setValue(chosen);
        return choice;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
