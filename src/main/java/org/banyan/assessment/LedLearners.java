package org.banyan.assessment;

import java.util.Locale;
import org.banyan.identity.CurrentPerson;
import org.banyan.tutoring.BoardPlaces;
import org.banyan.tutoring.TutorBoards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an attempt is of somebody whom the person asking leads. Nobody leads themselves. */
@Component
class LedLearners {

    private final JdbcClient sql;
    private final TutorBoards boards;
    private final CurrentPerson currentPerson;

    LedLearners(JdbcClient sql, TutorBoards boards, CurrentPerson currentPerson) {
        this.sql = sql;
        this.boards = boards;
        this.currentPerson = currentPerson;
    }

    boolean made(Attempt attempt) {
        return !attempt.isOf(currentPerson.id())
                && sql.sql("select count(*) from enrolment e where e.cohort_id = :cohort and e.person_id = :person and"
                                        + BoardPlaces.LEARNER)
                                .params(boards.mine(Locale.ROOT).places().parameters())
                                .param("cohort", attempt.cohort().value())
                                .param("person", attempt.person().value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
