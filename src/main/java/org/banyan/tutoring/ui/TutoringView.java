package org.banyan.tutoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.banyan.tutoring.TutorBoards;

/** The tutors' board: what I lead, and what waits for me there. Everybody may open it; who leads nothing is told so. */
@Route("tutoring")
@Menu(order = 30, title = "tutoring.title")
@PermitAll
@StyleSheet("css/tutoring.css")
class TutoringView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final TutorBoards boards;
    private final FacilitationDuties duties;
    private final List<TutorBoardPanel> panels;

    TutoringView(TutorBoards boards, FacilitationDuties duties, List<TutorBoardPanel> panels) {
        this.boards = boards;
        this.duties = duties;
        this.panels = panels;
        addClassNames("page", "tutoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        TutorBoard board = boards.mine(getLocale());
        add(new H1(getTranslation("tutoring.title")));
        if (board.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("tutoring.nothing"));
            nothing.addClassName("none");
            add(nothing);
            return;
        }
        Div waiting = new Div();
        waiting.addClassName("board-panels");
        panels.forEach(panel -> panel.panel(board).ifPresent(waiting::add));
        Div places = new Div();
        places.addClassName("board-places");
        if (!board.duties().isEmpty()) {
            places.add(new MyTopics(board, duties, this::show));
        }
        if (board.places().hasLearners()) {
            places.add(MyPlaces.of(board));
        }
        Div columns = new Div(waiting, places);
        columns.addClassName("board-columns");
        add(columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tutoring.title") + " · Banyan";
    }
}
