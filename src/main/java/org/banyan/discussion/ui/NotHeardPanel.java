package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.discussion.LedTopics;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Learners who have not written in a topic on duty yet. */
@org.springframework.stereotype.Component
@Order(14)
class NotHeardPanel implements TutorBoardPanel {

    private static final int NAMES = 12;

    private final LedTopics topics;

    NotHeardPanel(LedTopics topics) {
        this.topics = topics;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (board.places().topics().isEmpty()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "discussion.board.not-heard"));
        var found = topics.notHeard(board.places(), NAMES);
        if (!found.isEmpty()) {
            list.hint(Texts.text(board.language(), "discussion.board.not-heard-hint"));
        }
        found.forEach(silent -> list.add(
                board.address(silent.cohort(), silent.topic()),
                board.topic(silent.cohort(), silent.topic())
                        .map(TopicEntry::title)
                        .orElse(""),
                names(silent, board)));
        return Optional.of(list.orNone(Texts.text(board.language(), "discussion.board.not-heard-none")));
    }

    /** A name in another script neither turns the list around nor those beside it. */
    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    private static String names(LedTopics.NotHeard silent, TutorBoard board) {
        String names = silent.names().stream().map(NotHeardPanel::isolated).collect(Collectors.joining(" · "));
        int more = silent.all() - silent.names().size();
        return more == 0 ? names : Texts.text(board.language(), "discussion.board.and-more", names, more);
    }
}
