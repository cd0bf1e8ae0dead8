package org.banyan.discussion;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * That a chat hour is to be held.
 *
 * @param starts by the clocks of the zone, also after they were changed
 * @param until the last day on which it may be held, each week at the same time; none if it is held once
 */
public record PlanChat(
        CohortId cohort,
        TopicId topic,
        String title,
        @Nullable LocalDateTime starts,
        ZoneId zone,
        int minutes,
        @Nullable LocalDate until) {}
