package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** The way from the board to dates, time and exemptions of quizzes, for each cohort where somebody teaches. */
@org.springframework.stereotype.Component
@Order(40)
class QuizRulesPanel implements TutorBoardPanel {

    @Override
    public Optional<Component> panel(TutorBoard board) {
        Set<CohortId> cohorts = new LinkedHashSet<>(board.places().cohorts());
        board.groups().forEach(group -> cohorts.add(group.cohort()));
        if (cohorts.isEmpty()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "assessment.rules.title"));
        cohorts.stream()
                .sorted(java.util.Comparator.comparing(board::nameOf))
                .forEach(cohort -> list.add(QuizAddress.of(cohort), board.nameOf(cohort), ""));
        return Optional.of(list.orNone(""));
    }
}
