package org.banyan.tutoring;

import java.util.List;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/**
 * Learners have come into a group, and tutors have been given one. Those who are named are to be told; an event names few, so
 * that it can be stored.
 */
public record GroupsFormed(CohortId cohort, List<PersonId> learners, List<PersonId> tutors) {}
