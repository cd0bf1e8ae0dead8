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
    private String title = "";

    DraftView(CourseDrafts drafts, DraftServices services, People people) {
        this.drafts = drafts;
        this.services = services;
        this.people = people;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Drafting.draft(event), "");
    }

    private void show(DraftId draft, String happened) {
        DraftPage page = drafts.page(draft);
        title = page.card().title();
        Anchor back = new Anchor("authoring", getTranslation("authoring.title"));
        back.addClassName("back");
        H1 heading = new H1(getTranslation("authoring.draft.of", title));
        heading.getElement().setAttribute("dir", "auto");
        Paragraph facts = new Paragraph(getTranslation(
                "authoring.draft.edited",
                Moments.of(page.card().lastEditedAt(), getLocale()),
                people.name(page.card().lastEditor())));
        facts.addClassName("soft");
        facts.getElement().setAttribute("dir", "auto");
        removeAll();
        Paragraph status = new Paragraph(happened);
        status.addClassName("status");
        status.getElement().setAttribute("role", "status").setAttribute("dir", "auto");
        add(back, heading, facts, status);
        if (page.mayWrite()) {
            add(actions(draft, page));
        }
        add(
                new TreePanel(services, page, told -> show(draft, told)),
                new ReviewPanel(services, page, told -> show(draft, told)),
                new PublishPanel(services, page));
    }

    private Div actions(DraftId draft, DraftPage page) {
        Button about = new Button(
                getTranslation("authoring.course.about"),
                _ -> new CourseDialog(services.structure(), draft, told -> show(draft, told)).open());
        Button discard = new Button(
                getTranslation("authoring.draft.discard"),
                _ -> ConfirmDelete.of(
                                this, page.card().title(), getTranslation("authoring.draft.discard.explained"), () -> {
                                    drafts.discard(draft);
                                    UI.getCurrent().navigate("authoring");
                                })
                        .open());
        discard.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        Div actions = new Div(about, discard);
        actions.addClassName("actions");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
