package org.banyan.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * What those who run a cohort may change.
 *
 * @param version for saving: refused if somebody else saved first
 */
public record CohortSettings(CohortEntry cohort, @Nullable String enrolmentKey, int version) {}
