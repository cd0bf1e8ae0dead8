package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftTranslations;
import org.banyan.authoring.PartTranslation;
import org.banyan.identity.Role;
import org.banyan.shared.Languages;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** What is left to translate into one language, part by part. */
@Route("authoring/:draft/translation/:language")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class TranslationPartsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseDrafts drafts;
    private final DraftTranslations translations;
    private String title = "";

    TranslationPartsView(CourseDrafts drafts, DraftTranslations translations) {
        this.drafts = drafts;
        this.translations = translations;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Drafting.draft(event), event.getRouteParameters().get("language").orElseThrow(), "");
    }

    private void show(DraftId draft, String language, String happened) {
        DraftPage page = drafts.page(draft);
        List<PartTranslation> parts = translations.parts(draft, language);
        title = getTranslation(
                "authoring.translation.into",
                page.card().title(),
                Languages.nameInItself(Locale.forLanguageTag(language)));
        Anchor back = new Anchor(Drafting.translations(draft), getTranslation("authoring.translation"));
        back.addClassName("back");
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        Paragraph status = new Paragraph(happened);
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        removeAll();
        add(back, heading, status);
        int unreviewed =
                (int) parts.stream().filter(PartTranslation::unreviewed).count();
        if (unreviewed > 0 && page.mayWrite()) {
            Button reviewed = new Button(getTranslation("authoring.translation.review-all", unreviewed), _ -> {
                translations.reviewedAll(draft, language);
                show(draft, language, getTranslation("authoring.translation.reviewed"));
            });
            Div actions = new Div(reviewed);
            actions.addClassName("actions");
            add(actions);
        }
        add(Markup.component(list(draft, language, parts)));
    }

    private Element list(DraftId draft, String language, List<PartTranslation> parts) {
        Element list = new Element("ol").addClass("translation-parts").attr("role", "list");
        for (PartTranslation part : parts) {
            Element item = list.appendElement("li").addClass(part.kind().word());
            item.appendElement("a")
                    .attr("href", Drafting.translation(draft, language, part.kind(), part.id()))
                    .attr("dir", "auto")
                    .text(getTranslation("authoring.part." + part.kind().word(), part.title()));
            Element facts = item.appendElement("span").addClass("counts");
            TranslationCounts.write(facts, getLocale(), part.missing(), part.outdated());
            if (part.unreviewed()) {
                facts.appendElement("span").addClass("tag").text(getTranslation("authoring.translation.not-read"));
            }
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
