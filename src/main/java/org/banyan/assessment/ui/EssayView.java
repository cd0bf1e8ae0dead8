package org.banyan.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.EssaySheet;
import org.banyan.assessment.Essays;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.WaitingEssay;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** One essay, read beside what it is marked by. */
@Route("tutoring/essays/:attempt/:question")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
class EssayView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Essays essays;

    EssayView(Essays essays) {
        this.essays = essays;
        addClassNames("page", "essays");
    }

    static String address(WaitingEssay essay) {
        return EssaysView.ADDRESS + "/" + essay.attempt().value() + "/"
                + essay.question().value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        EssaySheet sheet = essays.open(
                new AttemptId(id(event, "attempt")),
                new QuestionId(id(event, "question")),
                getLocale().toLanguageTag());
        Anchor back = new Anchor(EssaysView.ADDRESS, getTranslation("assessment.board.essays"));
        back.addClassName("back");
        H1 heading = new H1(sheet.learner());
        heading.getElement().setAttribute("dir", "auto");
        Paragraph quiz = new Paragraph(sheet.quiz().html());
        quiz.getElement().setAttribute("dir", "auto");
        quiz.addClassName("soft");
        add(back, heading, quiz, Markup.component(reading(sheet)), new MarksForm(essays, sheet));
    }

    private Element reading(EssaySheet sheet) {
        Element reading = new Element("div").addClass("essay-reading");
        html(reading.appendElement("div").addClass("question-text").addClass("lesson"), sheet.text());
        reading.appendElement("h2").text(getTranslation("assessment.essays.written"));
        reading.appendElement("div").addClass("essay-read").attr("dir", "auto").text(sheet.written());
        if (sheet.model() != null) {
            Element model = reading.appendElement("details").addClass("essay-model");
            model.appendElement("summary").text(getTranslation("assessment.essay-model"));
            html(model.appendElement("div").addClass("lesson"), sheet.model());
        }
        return reading;
    }

    private static void html(Element into, Phrase phrase) {
        into.attr("lang", phrase.language()).attr("dir", phrase.direction()).html(phrase.html());
    }

    private static UUID id(BeforeEnterEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElseThrow(Refusal.NotFound::new));
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.board.essays") + " · Banyan";
    }
}
