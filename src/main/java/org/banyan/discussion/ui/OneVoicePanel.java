package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.discussion.LedTopics;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Discussions of a topic on duty in which nobody but whoever began has written. */
@org.springframework.stereotype.Component
@Order(12)
class OneVoicePanel implements TutorBoardPanel {

    private static final int SHOWN = 20;

    private final LedTopics topics;

    OneVoicePanel(LedTopics topics) {
        this.topics = topics;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (board.places().topics().isEmpty()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "discussion.board.one-voice"));
        var found = topics.oneVoice(board.places(), SHOWN);
        if (!found.isEmpty()) {
            list.hint(Texts.text(board.language(), "discussion.board.one-voice-hint"));
        }
        found.forEach(alone -> list.add(
                board.address(alone.cohort(), alone.topic())
                        .map(topic ->
                                topic + "?discussion=" + alone.discussion().value()),
                alone.title(),
                Texts.text(board.language(), "discussion.board.begun-by", alone.name(), board.ageOf(alone.since()))));
        return Optional.of(list.orNone(Texts.text(board.language(), "discussion.board.one-voice-none")));
    }
}
