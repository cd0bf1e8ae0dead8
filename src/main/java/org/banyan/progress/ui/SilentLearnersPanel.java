package org.banyan.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.progress.SilentLearners;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Learners of whom nothing was heard lately, those silent longest first. */
@org.springframework.stereotype.Component
@Order(40)
class SilentLearnersPanel implements TutorBoardPanel {

    private static final int SHOWN = 50;

    private final SilentLearners learners;

    SilentLearnersPanel(SilentLearners learners) {
        this.learners = learners;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (!board.places().hasLearners()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "progress.board.silent"));
        var silent = learners.in(board.places(), SHOWN);
        if (!silent.isEmpty()) {
            list.hint(Texts.text(board.language(), "progress.board.silent-hint", learners.days()));
        }
        silent.forEach(learner -> list.add(
                "learn/" + learner.cohort().value(),
                learner.name(),
                Texts.text(
                        board.language(),
                        "progress.board.silent-note",
                        board.nameOf(learner.cohort()),
                        board.ageOf(learner.since()))));
        return Optional.of(list.orNone(Texts.text(board.language(), "progress.board.silent-none", learners.days())));
    }
}
