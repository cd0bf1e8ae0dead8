package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftTranslations;
import org.banyan.authoring.DraftTranslations.LanguageState;
import org.banyan.identity.Role;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The languages a draft is translated to, with what is left to do in each, and where another one is added. */
@Route("authoring/:draft/translation")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class TranslationsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** What is offered; any other tag can be typed. */
    private static final List<String> OFTEN = List.of("ar", "bn", "ckb", "en", "es", "fr", "km", "ku", "pt", "ur");

    private final CourseDrafts drafts;
    private final DraftTranslations translations;
    private String title = "";

    TranslationsView(CourseDrafts drafts, DraftTranslations translations) {
        this.drafts = drafts;
        this.translations = translations;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId draft = Drafting.draft(event);
        DraftPage page = drafts.page(draft);
        List<LanguageState> languages = translations.languages(draft);
        title = getTranslation("authoring.translation.of", page.card().title());
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        removeAll();
        add(
                Drafting.back(page),
                heading,
                new Paragraph(getTranslation(
                        "authoring.translation.explained", name(page.card().language()))));
        if (!languages.isEmpty()) {
            add(Markup.component(list(draft, languages)));
        }
        if (page.mayWrite()) {
            add(adding(draft, page.card().language(), languages));
        }
    }

    private Element list(DraftId draft, List<LanguageState> languages) {
        Element list = new Element("ul").addClass("published-courses").attr("role", "list");
        for (LanguageState language : languages) {
            Element item = list.appendElement("li");
            item.appendElement("h2")
                    .appendElement("a")
                    .attr("href", Drafting.translation(draft, language.language()))
                    .attr("lang", language.language())
                    .text(name(language.language()));
            int done = language.texts() - language.missing();
            item.appendElement("progress")
                    .attr("max", String.valueOf(Math.max(1, language.texts())))
                    .attr("value", String.valueOf(done))
                    .attr("aria-label", getTranslation("authoring.translation.done", done, language.texts()));
            Element facts = item.appendElement("p").addClass("facts");
            facts.appendElement("span").text(getTranslation("authoring.translation.done", done, language.texts()));
            TranslationCounts.write(facts, getLocale(), language.missing(), language.outdated());
            if (language.unreviewed() > 0) {
                facts.appendElement("span")
                        .addClass("tag")
                        .text(getTranslation("authoring.translation.unread", language.unreviewed()));
            }
        }
        return list;
    }

    private Section adding(DraftId draft, String original, List<LanguageState> there) {
        ComboBox<String> choice = new ComboBox<>(getTranslation("authoring.translation.language"));
        choice.setWidth("20rem");
        choice.setAllowCustomValue(true);
        choice.setItemLabelGenerator(TranslationsView::name);
        Stream<String> offered = OFTEN.stream()
                .filter(tag -> !tag.equals(original))
                .filter(tag -> there.stream().noneMatch(each -> each.language().equals(tag)));
        choice.setItems(offered.toList());
        choice.addCustomValueSetListener(
                typed -> choice.setValue(typed.getDetail().strip()));
        Button add = new Button(getTranslation("authoring.translation.add"), _ -> add(draft, choice));
        Div fields = new Div(choice, add);
        fields.addClassNames("actions", "language-choice");
        Paragraph hint = new Paragraph(getTranslation("authoring.translation.language.hint"));
        hint.addClassName("hint");
        return new Section(new H2(getTranslation("authoring.translation.add")), hint, fields);
    }

    private void add(DraftId draft, ComboBox<String> choice) {
        try {
            String chosen = choice.getValue() == null ? "" : choice.getValue();
            UI.getCurrent().navigate(Drafting.translation(draft, translations.add(draft, chosen)));
        } catch (Refusal refusal) {
            choice.setErrorMessage(refusal.in(getLocale()));
            choice.setInvalid(true);
        }
    }

    private static String name(String tag) {
        return Languages.isTag(tag) ? Languages.nameInItself(Locale.forLanguageTag(tag)) : tag;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
