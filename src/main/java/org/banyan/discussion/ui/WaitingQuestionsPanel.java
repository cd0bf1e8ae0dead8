package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.discussion.WaitingQuestions;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Questions that wait for an answer, those that have waited longest first. */
@org.springframework.stereotype.Component
@Order(10)
class WaitingQuestionsPanel implements TutorBoardPanel {

    private static final int SHOWN = 50;

    private final WaitingQuestions questions;

    WaitingQuestionsPanel(WaitingQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (board.places().isEmpty()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "discussion.board.waiting"));
        var waiting = questions.in(board.places(), SHOWN);
        if (!waiting.isEmpty()) {
            list.hint(Texts.text(board.language(), "discussion.board.waiting-hint"));
        }
        waiting.forEach(question -> add(list, board, question));
        return Optional.of(list.orNone(Texts.text(board.language(), "discussion.board.waiting-none")));
    }

    private static void add(BoardList list, TutorBoard board, WaitingQuestions.Waiting question) {
        Optional<String> address = board.address(question.cohort(), question.topic())
                .map(topic -> topic + "?discussion=" + question.discussion().value());
        String note = Texts.text(
                board.language(), "discussion.board.asked-by", question.asker(), board.ageOf(question.since()));
        board.due(question.cohort(), question.since())
                .ifPresentOrElse(
                        due -> list.add(
                                address, question.title(), note, board.timeLeft(due), due.isBefore(board.now())),
                        () -> list.add(address, question.title(), note));
    }
}
