package org.banyan.cascade;

import java.time.LocalDate;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Asks that staff say by hand that somebody may train a course.
 *
 * @param scope the institute or programme where the trainings may be
 * @param lastDay none for good
 * @param firstTrainer whether the cascade of the course begins with this person (generation 0)
 * @param reason why, for the audit trail; must be given
 */
public record GrantQualification(
        PersonId person,
        CourseId course,
        Scope scope,
        @Nullable LocalDate lastDay,
        boolean firstTrainer,
        String reason) {}
