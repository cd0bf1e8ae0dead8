package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.discussion.watching.WatchedWords;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;
import org.banyan.shared.ui.ReaderZone;
import org.jsoup.nodes.Element;

/** The words that an institute watches, and who changed them when. */
@Route(WatchedWordsView.ROUTE)
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/tutoring.css")
@StyleSheet("css/moderation.css")
class WatchedWordsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "tutoring/words";

    private final WatchedWords words;
    private final Select<InstituteEntry> institute = new Select<>();
    private final TextArea list = new TextArea(getTranslation("discussion.words.list"));
    private final Problem problem = new Problem();
    private final Paragraph said = new Paragraph();
    private final Div changes = new Div();
    private Optional<UUID> version = Optional.empty();

    WatchedWordsView(WatchedWords words) {
        this.words = words;
        addClassNames("page", "tutoring", "words-page");
        list.setHelperText(getTranslation("discussion.words.hint"));
        list.setWidthFull();
        list.setMinRows(8);
        list.getElement().setAttribute("dir", "auto");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        Button save = new Button(getTranslation("discussion.words.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor back = new Anchor(ReportsView.ROUTE, getTranslation("discussion.reports.title"));
        back.addClassName("back");
        Section form = new Section(institute, list, problem, save, said);
        form.addClassNames("board-panel", "words-form");
        add(
                back,
                new H1(getTranslation("discussion.words.title")),
                new Paragraph(getTranslation("discussion.words.explained")),
                form,
                changes);
        List<InstituteEntry> mine = words.institutes();
        institute.setLabel(getTranslation("identity.institute"));
        institute.setItemLabelGenerator(InstituteEntry::name);
        institute.setItems(mine);
        institute.setVisible(mine.size() > 1);
        mine.stream().findFirst().ifPresent(institute::setValue);
        institute.addValueChangeListener(_ -> begin());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin();
    }

    private void begin() {
        said.setText("");
        problem.setVisible(false);
        show();
    }

    private void show() {
        WatchedWords.Watched watched = words.of(institute.getValue().id());
        version = watched.version();
        list.setValue(String.join("\n", watched.words()));
        changes.removeAll();
        if (!watched.changes().isEmpty()) {
            changes.add(Markup.component(history(watched.changes())));
        }
    }

    private Element history(List<WatchedWords.Change> made) {
        Element section = new Element("section").addClass("board-panel");
        section.appendElement("h2").text(getTranslation("discussion.words.changes"));
        Element items = section.appendElement("ul");
        made.forEach(change -> {
            Element item = items.appendElement("li").attr("dir", "auto");
            item.appendElement("bdi").addClass("who").text(change.name());
            item.appendText(" · "
                    + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(getLocale())
                            .withZone(ReaderZone.current())
                            .format(change.at()));
            words(item, "discussion.words.added", change.added());
            words(item, "discussion.words.removed", change.removed());
        });
        return section;
    }

    private void words(Element item, String key, List<String> changed) {
        if (!changed.isEmpty()) {
            Element line = item.appendElement("div").addClass("soft").text(getTranslation(key) + " ");
            changed.forEach(
                    word -> line.appendElement("bdi").addClass("watched").text(word));
        }
    }

    private void save() {
        said.setText("");
        if (problem.sayIfRefused(() -> words.save(institute.getValue().id(), list.getValue(), version))) {
            show();
            said.setText(getTranslation("discussion.words.saved"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("discussion.words.title") + " · Banyan";
    }
}
