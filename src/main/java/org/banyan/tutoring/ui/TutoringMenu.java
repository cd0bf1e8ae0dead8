package org.banyan.tutoring.ui;

import org.banyan.shell.MenuVisibility;
import org.banyan.tutoring.TutorBoards;
import org.springframework.stereotype.Component;

/** Leaves the board out of the menu of those who lead nothing: most learners. */
@Component
class TutoringMenu implements MenuVisibility {

    private final TutorBoards boards;

    TutoringMenu(TutorBoards boards) {
        this.boards = boards;
    }

    @Override
    public boolean shows(String path) {
        return !path.equals("tutoring") || boards.hasOne();
    }
}
