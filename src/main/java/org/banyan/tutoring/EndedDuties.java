package org.banyan.tutoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties that were led to their last day, for modules that look back on them. */
@Component
@Transactional(readOnly = true)
public class EndedDuties {

    private final DutyLists lists;

    EndedDuties(DutyLists lists) {
        this.lists = lists;
    }

    /** Those whose last day lies before this day, but not before the first. */
    public List<DutyEntry> between(LocalDate first, LocalDate before) {
        return lists.endedBetween(first, before);
    }
}
