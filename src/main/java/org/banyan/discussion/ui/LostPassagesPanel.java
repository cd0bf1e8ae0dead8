package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.discussion.PassageRepairs;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Says on the tutors' board in which cohorts discussions have lost their words; says nothing where none have. */
@org.springframework.stereotype.Component
@Order(25)
class LostPassagesPanel implements TutorBoardPanel {

    private final PassageRepairs repairs;

    LostPassagesPanel(PassageRepairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (!board.places().hasLearners()) {
            return Optional.empty();
        }
        var waiting = repairs.waiting().stream()
                .filter(entry -> !board.nameOf(entry.cohort()).isEmpty())
                .toList();
        BoardList list = new BoardList(Texts.text(board.language(), "discussion.repairs.title"));
        waiting.forEach(entry -> list.add(
                "passages/" + entry.cohort().value(),
                board.nameOf(entry.cohort()),
                Texts.text(board.language(), "discussion.repairs.waiting", entry.passages())));
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(list.orNone(Texts.text(board.language(), "discussion.repairs.none")));
    }
}
