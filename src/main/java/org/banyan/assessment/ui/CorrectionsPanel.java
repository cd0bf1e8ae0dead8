package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.banyan.assessment.Regrading;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardList;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.springframework.core.annotation.Order;

/** Cohorts in which questions were corrected after they were answered, for those who run them; mostly there is none. */
@org.springframework.stereotype.Component
@Order(35)
class CorrectionsPanel implements TutorBoardPanel {

    private final Regrading regrading;

    CorrectionsPanel(Regrading regrading) {
        this.regrading = regrading;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        List<CohortId> concerned =
                regrading.concerned(board.places()).stream().filter(board::runs).toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        BoardList list = new BoardList(Texts.text(board.language(), "assessment.corrections.title"));
        concerned.forEach(cohort -> list.add(CorrectionsView.address(cohort), board.nameOf(cohort), ""));
        return Optional.of(list.orNone(""));
    }
}
