package org.banyan.tutoring;

import java.time.Instant;
import java.time.LocalDate;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A duty as lists show it.
 *
 * @param groupName of the only group that is led; missing where the whole cohort is
 * @param note what the person has written down for whoever leads next
 * @param handedTo by whom the duty was taken over, where it was
 */
public record DutyEntry(
        DutyId duty,
        CohortId cohort,
        TopicId topic,
        @Nullable GroupId group,
        @Nullable String groupName,
        PersonId person,
        String name,
        LocalDate from,
        LocalDate to,
        @Nullable String note,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @Nullable String handedTo) {

    /** How a duty ended before its last day. */
    public enum Ending {
        CANCELLED,
        HANDED_OVER
    }

    public boolean isOn(LocalDate day) {
        return ending == null && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isOver(LocalDate day) {
        return ending != null || day.isAfter(to);
    }
}
