package org.banyan.assessment.rules;

import org.banyan.enrolment.CohortId;

/** Other rules apply to somebody at a quiz of the cohort from now on; attempts that are running may have more time. */
public record RulesChanged(CohortId cohort, String quizKey) {}
