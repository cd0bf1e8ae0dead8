package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.banyan.assessment.LateAnswers;
import org.banyan.assessment.WaitingLate;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Answers of a tutor's learners that came when the time was over; mostly there are none. */
@org.springframework.stereotype.Component
@Order(27)
class LateAnswersPanel implements TutorBoardPanel {

    private static final int SHOWN = 50;

    private final LateAnswers late;

    LateAnswersPanel(LateAnswers late) {
        this.late = late;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (!board.places().hasLearners()) {
            return Optional.empty();
        }
        List<WaitingLate> waiting =
                late.waiting(board.places(), board.language().toLanguageTag(), SHOWN);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "assessment.late.title"));
        waiting.forEach(attempt -> list.add(
                LateAnswersView.address(attempt.attempt()),
                attempt.learner(),
                Texts.text(
                        board.language(),
                        "assessment.late.board-note",
                        attempt.quiz(),
                        attempt.answers(),
                        board.ageOf(attempt.since()))));
        return Optional.of(list.orNone(""));
    }
}
