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
import java.util.List;
import org.banyan.assessment.Essays;
import org.banyan.assessment.WaitingEssay;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoards;
import org.jsoup.nodes.Element;

/** All essays that wait for the person who asks, those that wait longest first. */
@Route(EssaysView.ADDRESS)
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/assessment.css")
class EssaysView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "tutoring/essays";
    private static final int SHOWN = 200;

    private final Essays essays;
    private final TutorBoards boards;

    EssaysView(Essays essays, TutorBoards boards) {
        this.essays = essays;
        this.boards = boards;
        addClassNames("page", "essays");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor back = new Anchor("tutoring", getTranslation("assessment.essays.board"));
        back.addClassName("back");
        add(back, new H1(getTranslation("assessment.board.essays")));
        TutorBoard board = boards.mine(getLocale());
        List<WaitingEssay> waiting = essays.waiting(board.places(), getLocale().toLanguageTag(), SHOWN);
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("assessment.board.essays-none"));
            none.addClassName("none");
            add(none);
            return;
        }
        Element list = new Element("ul").addClass("essay-list");
        waiting.forEach(essay -> entry(list.appendElement("li"), essay, board));
        add(Markup.component(list));
        waiting.stream()
                .map(WaitingEssay::cohort)
                .distinct()
                .forEach(cohort -> add(new Paragraph(new Anchor(
                        "tutoring/results/" + cohort.value(),
                        getTranslation("results.all-of", board.nameOf(cohort))))));
    }

    private void entry(Element item, WaitingEssay essay, TutorBoard board) {
        item.appendElement("a")
                .attr("href", EssayView.address(essay))
                .attr("dir", "auto")
                .text(essay.learner());
        item.appendElement("span")
                .addClass("soft")
                .attr("dir", "auto")
                .text(getTranslation("assessment.board.essays-note", essay.quiz(), board.ageOf(essay.since())));
        item.appendElement("span").addClass("soft").attr("dir", "auto").text(board.nameOf(essay.cohort()));
        if (essay.begun()) {
            item.appendElement("span").addClass("tag").text(getTranslation("assessment.essays.begun"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.board.essays") + " · Banyan";
    }
}
