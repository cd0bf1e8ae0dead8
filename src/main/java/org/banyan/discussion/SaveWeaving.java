package org.banyan.discussion;

import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;

/**
 * Writes the summary of a topic's discussions.
 *
 * @param version of the one that was seen; 0 where there was none
 */
public record SaveWeaving(CohortId cohort, TopicId topic, int version, String markdown) {}
