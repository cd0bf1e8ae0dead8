package org.banyan.enrolment;

import java.time.Instant;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a cohort as a row of a list.
 *
 * @param since when the person came in, or applied where nobody has decided yet
 */
public record CohortPerson(
        EnrolmentId enrolment,
        PersonId person,
        String name,
        @Nullable String group,
        EnrolmentStatus status,
        Instant since) {}
