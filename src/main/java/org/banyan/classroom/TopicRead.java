package org.banyan.classroom;

import java.time.Instant;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** A learner has said of a topic, for the first time, that it is read. */
public record TopicRead(CohortId cohort, TopicId topic, PersonId person, Instant at) {}
