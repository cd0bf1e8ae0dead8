package org.banyan.tutoring;

import java.time.LocalDate;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a person of the cohort leads a topic from a day to a day, both included.
 *
 * @param group the only group that is led; without it, everybody who learns in the cohort
 * @param beside whether it may overlap with the duty of somebody else; otherwise that is refused
 */
public record GiveDuty(
        CohortId cohort,
        TopicId topic,
        @Nullable GroupId group,
        PersonId person,
        LocalDate from,
        LocalDate to,
        boolean beside) {}
