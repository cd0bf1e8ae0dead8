package org.banyan.cascade;

import java.time.Instant;
import org.banyan.identity.PersonId;

/** Somebody on the list of a training without a cohort has completed it. Of cohorts, {@code CourseCompleted} tells. */
public record TrainingCompleted(TrainingId training, PersonId person, Instant at) {}
