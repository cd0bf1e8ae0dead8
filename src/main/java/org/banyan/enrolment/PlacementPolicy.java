package org.banyan.enrolment;

import java.time.Instant;
import java.util.List;
import org.banyan.identity.PersonId;

/**
 * Decides who of a waiting list comes in when a seat becomes free. A module that has a better idea than the order of application
 * supplies a bean of this kind.
 */
public interface PlacementPolicy {

    /** Somebody who was accepted and waits. */
    record Waiting(EnrolmentId enrolment, PersonId person, Instant appliedAt) {}

    /**
     * Those who come in, at most as many as there are seats.
     *
     * @param waiting by order of application
     */
    List<EnrolmentId> next(CohortId cohort, List<Waiting> waiting, int seats);
}
