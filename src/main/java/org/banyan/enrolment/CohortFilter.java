package org.banyan.enrolment;

import java.util.Locale;

/**
 * Which of the cohorts one is responsible for.
 *
 * @param text part of a cohort's name or region, or of its course's title in this language
 * @param closed whether closed ones are among them
 */
public record CohortFilter(String text, boolean closed, Locale language) {}
