package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.banyan.assessment.Essays;
import org.banyan.assessment.WaitingEssay;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** What a tutor's learners have written that waits to be marked, longest first. */
@org.springframework.stereotype.Component
@Order(25)
class WaitingEssaysPanel implements TutorBoardPanel {

    private static final int SHOWN = 10;

    private final Essays essays;

    WaitingEssaysPanel(Essays essays) {
        this.essays = essays;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (!board.places().hasLearners()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "assessment.board.essays"));
        List<WaitingEssay> waiting =
                essays.waiting(board.places(), board.language().toLanguageTag(), SHOWN + 1);
        waiting.stream()
                .limit(SHOWN)
                .forEach(essay -> list.add(
                        EssayView.address(essay),
                        essay.learner(),
                        Texts.text(
                                board.language(),
                                "assessment.board.essays-note",
                                essay.quiz(),
                                board.ageOf(essay.since()))));
        if (waiting.size() > SHOWN) {
            list.add(EssaysView.ADDRESS, Texts.text(board.language(), "assessment.board.essays-all"), "");
        }
        return Optional.of(list.orNone(Texts.text(board.language(), "assessment.board.essays-none")));
    }
}
