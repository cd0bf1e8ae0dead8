package org.banyan.discussion.ui;

import org.banyan.shell.MenuVisibility;
import org.banyan.tutoring.TutorBoards;
import org.springframework.stereotype.Component;

/** Leaves the reports out of the menu of those who lead nothing. */
@Component
class ReportsMenu implements MenuVisibility {

    private final TutorBoards boards;

    ReportsMenu(TutorBoards boards) {
        this.boards = boards;
    }

    @Override
    public boolean shows(String path) {
        return !path.equals(ReportsView.ROUTE) || boards.hasOne();
    }
}
