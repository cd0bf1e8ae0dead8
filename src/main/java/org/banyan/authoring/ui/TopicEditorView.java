package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftFigures;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftTopics;
import org.banyan.authoring.TopicDraft;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.Role;

/** Where the text of a topic is written. */
@Route("authoring/:draft/topic/:topic")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class TopicEditorView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseDrafts drafts;
    private final DraftTopics topics;
    private final DraftFigures figures;
    private final People people;
    private final CurrentPerson currentPerson;
    private String title = "";

    TopicEditorView(
            CourseDrafts drafts, DraftTopics topics, DraftFigures figures, People people, CurrentPerson currentPerson) {
        this.drafts = drafts;
        this.topics = topics;
        this.figures = figures;
        this.people = people;
        this.currentPerson = currentPerson;
        addClassNames("page", "authoring", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId draft = Drafting.draft(event);
        String topic = event.getRouteParameters().get("topic").orElseThrow();
        DraftPage page = drafts.page(draft);
        TopicDraft read = topics.read(draft, topic);
        title = read.text().title();
        TopicEditor editor =
                new TopicEditor(topics, people, draft, topic, page.card().language());
        editor.begin(
                read,
                currentPerson.id().value() + ":" + draft.value() + "/" + topic + "/"
                        + page.card().language(),
                page.mayWrite());
        H1 heading = new H1(getTranslation("authoring.topic", title));
        heading.getElement().setAttribute("dir", "auto");
        removeAll();
        add(Drafting.back(page), heading);
        if (page.mayWrite()) {
            Button figure = new Button(
                    getTranslation("authoring.figure.insert"),
                    _ -> new FigureDialog(figures, draft, read.file(), editor::insert).open());
            add(new Div(figure));
        }
        add(editor);
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
