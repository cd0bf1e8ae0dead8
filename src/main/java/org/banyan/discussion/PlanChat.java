package org.banyan.discussion;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * That a chat hour is to be held.
 *
 * @param starts by the clock on the wall of whoever plans, also after the clocks were changed
 * @param weeks how often it is held, each week at the same time
 */
public record PlanChat(
        CohortId cohort,
        TopicId topic,
        String title,
        @Nullable LocalDateTime starts,
        ZoneId zone,
        int minutes,
        int weeks) {}
