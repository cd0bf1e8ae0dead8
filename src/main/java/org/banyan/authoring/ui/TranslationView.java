package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
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
import java.util.Locale;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftTranslations;
import org.banyan.authoring.PartTranslation;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.Role;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;

/** Where one part of a course is translated. */
@Route("authoring/:draft/translation/:language/:kind/:part")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class TranslationView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseDrafts drafts;
    private final DraftTranslations translations;
    private final People people;
    private final CurrentPerson currentPerson;
    private String title = "";

    TranslationView(CourseDrafts drafts, DraftTranslations translations, People people, CurrentPerson currentPerson) {
        this.drafts = drafts;
        this.translations = translations;
        this.people = people;
        this.currentPerson = currentPerson;
        addClassNames("page", "authoring", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId draft = Drafting.draft(event);
        var route = event.getRouteParameters();
        String language = route.get("language").orElseThrow();
        Kind kind = route.get("kind").flatMap(Kind::of).orElseThrow(Refusal.NotFound::new);
        String id = route.get("part").filter(part -> !part.equals("-")).orElse("");
        DraftPage page = drafts.page(draft);
        PartTranslation part = translations.read(draft, language, kind, id);
        String name = Languages.nameInItself(Locale.forLanguageTag(language));
        title = getTranslation("authoring.part." + kind.word(), part.title());
        TranslationEditor editor = new TranslationEditor(translations, people, draft, language, part);
        editor.begin(
                page.card().language(),
                currentPerson.id().value() + ":" + draft.value() + "/translation/" + language + "/" + kind.word() + "/"
                        + id,
                page.mayWrite());
        Anchor back = Drafting.back(
                Drafting.translation(draft, language),
                getTranslation("authoring.translation.into", page.card().title(), name));
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        removeAll();
        add(back, heading, review(draft, language, part, page.mayWrite()), editor);
    }

    private Div review(DraftId draft, String language, PartTranslation part, boolean mayWrite) {
        Div review = new Div();
        review.addClassName("actions");
        if (part.isThere()) {
            review.add(new Paragraph(getTranslation(
                    part.unreviewed() ? "authoring.translation.unreviewed" : "authoring.translation.reviewed")));
        }
        if (part.unreviewed() && mayWrite) {
            review.add(new Button(getTranslation("authoring.translation.review"), _ -> {
                translations.reviewed(draft, language, part.kind(), part.id());
                UI.getCurrent().refreshCurrentRoute(false);
            }));
        }
        return review;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
