package org.banyan.assessment.results.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.banyan.assessment.results.ResultLists;
import org.banyan.assessment.results.ResultLists.QuizLine;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** The quizzes that a tutor's learners have handed in lately, and the way to those of each cohort. */
@org.springframework.stereotype.Component
@Order(32)
class LatestResultsPanel implements TutorBoardPanel {

    private static final int SHOWN = 8;

    private final ResultLists lists;

    LatestResultsPanel(ResultLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (!board.places().hasLearners()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "results.courses"));
        List<QuizLine> latest = lists.latest(board.places(), board.language().toLanguageTag(), SHOWN);
        latest.forEach(quiz -> list.add(
                "tutoring/results/" + quiz.cohort().value() + "/" + quiz.key(),
                quiz.title().html(),
                Texts.text(board.language(), "results.board-note", board.nameOf(quiz.cohort()), quiz.learners())));
        latest.stream()
                .map(QuizLine::cohort)
                .distinct()
                .forEach(cohort -> list.add(
                        "tutoring/results/" + cohort.value(),
                        Texts.text(board.language(), "results.all-of", board.nameOf(cohort)),
                        ""));
        return Optional.of(list.orNone(Texts.text(board.language(), "results.board-none")));
    }
}
