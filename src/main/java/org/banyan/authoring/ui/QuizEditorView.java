package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.QuizDraft;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Role;

/** Where the quiz of a module or topic is written. */
@Route("authoring/:draft/quiz/:quiz")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class QuizEditorView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseDrafts drafts;
    private final QuizServices services;
    private final CurrentPerson currentPerson;
    private String title = "";

    QuizEditorView(CourseDrafts drafts, QuizServices services, CurrentPerson currentPerson) {
        this.drafts = drafts;
        this.services = services;
        this.currentPerson = currentPerson;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId draft = Drafting.draft(event);
        String quiz = event.getRouteParameters().get("quiz").orElseThrow();
        DraftPage page = drafts.page(draft);
        QuizDraft read = services.quizzes().read(draft, quiz);
        title = getTranslation("authoring.quiz.of", read.of());
        QuizEditor editor = new QuizEditor(services, draft, quiz);
        editor.begin(read, currentPerson.id().value() + ":" + draft.value() + "/quiz/" + quiz, page.mayWrite());
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        removeAll();
        add(Drafting.back(page), heading, editor);
        Anchor preview = new Anchor(Drafting.quiz(draft, quiz) + "/preview", getTranslation("authoring.quiz.preview"));
        preview.addClassName("preview-as-learner");
        preview.setVisible(read.version() > 0);
        editor.whenSaved(() -> preview.setVisible(true));
        add(preview);
        if (page.mayWrite()) {
            Button delete = new Button(
                    getTranslation("authoring.quiz.delete"),
                    _ -> ConfirmDelete.of(this, title, getTranslation("authoring.quiz.delete.explained"), () -> {
                                services.quizzes().delete(draft, quiz);
                                UI.getCurrent().navigate(Drafting.page(draft));
                            })
                            .open());
            delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            Div actions = new Div(delete);
            actions.addClassName("actions");
            add(actions);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
