package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.assessment.QuizResults;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Who of a tutor's learners has failed a quiz twice and may need a word. */
@org.springframework.stereotype.Component
@Order(30)
class FailedQuizzesPanel implements TutorBoardPanel {

    private static final int SHOWN = 50;

    private final QuizResults results;

    FailedQuizzesPanel(QuizResults results) {
        this.results = results;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (!board.places().hasLearners()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "assessment.board.failed"));
        results.failedTwice(board.places(), board.language().toLanguageTag(), SHOWN)
                .forEach(failed -> list.add(
                        board.address(failed.cohort(), failed.shownIn()),
                        failed.name(),
                        Texts.text(
                                board.language(),
                                "assessment.board.failed-note",
                                failed.title(),
                                failed.attempts(),
                                board.ageOf(failed.lastAt()))));
        return Optional.of(list.orNone(Texts.text(board.language(), "assessment.board.failed-none")));
    }
}
