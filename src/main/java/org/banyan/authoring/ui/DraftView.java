package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.identity.People;
import org.banyan.identity.Role;

/** A draft: its modules and topics, its review, and publishing it. */
@Route("authoring/:draft")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class DraftView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseDrafts drafts;
    private final DraftServices services;
    private final People people;
    private final H1 heading = new H1();
    private final Paragraph facts = new Paragraph();
    private final Paragraph told = new Paragraph();
    private final Div content = new Div();
    private String title = "";

    DraftView(CourseDrafts drafts, DraftServices services, People people) {
        this.drafts = drafts;
        this.services = services;
        this.people = people;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId draft = Drafting.draft(event);
        told.setText("");
        told.addClassName("status");
        told.getElement().setAttribute("role", "status").setAttribute("dir", "auto");
        Anchor back = new Anchor("authoring", getTranslation("authoring.title"));
        back.addClassName("back");
        removeAll();
        add(back, heading, facts, told, content);
        heading.getElement().setAttribute("dir", "auto");
        facts.addClassName("soft");
        facts.getElement().setAttribute("dir", "auto");
        show(draft);
    }

    private void show(DraftId draft) {
        DraftPage page = drafts.page(draft);
        title = page.card().title();
        heading.setText(getTranslation("authoring.draft.of", title));
        facts.setText(getTranslation(
                "authoring.draft.edited",
                Moments.of(page.card().lastEditedAt(), getLocale()),
                people.name(page.card().lastEditor())));
        DraftChanged changed = (happened, focused) -> {
            show(draft);
            told.setText(happened);
            if (!focused.isEmpty()) {
                getElement().executeJs("setTimeout(() => document.getElementById($0)?.focus(), 0)", focused);
            }
        };
        content.removeAll();
        content.add(
                actions(draft, page),
                new TreePanel(services, page, changed),
                new ReviewPanel(services, page, happened -> changed.told(happened, "")),
                new PublishPanel(services, page));
    }

    private Div actions(DraftId draft, DraftPage page) {
        Div actions = new Div(
                new Anchor(Drafting.settings(draft), getTranslation("authoring.settings")),
                new Anchor(Drafting.translations(draft), getTranslation("authoring.translation")));
        actions.addClassName("actions");
        if (page.mayWrite()) {
            Button discard = new Button(getTranslation("authoring.draft.discard"), _ -> confirm(draft, page));
            discard.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            actions.add(discard);
        }
        return actions;
    }

    private void confirm(DraftId draft, DraftPage page) {
        ConfirmDelete.of(this, page.card().title(), getTranslation("authoring.draft.discard.explained"), () -> {
                    drafts.discard(draft);
                    UI.getCurrent().navigate("authoring");
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
