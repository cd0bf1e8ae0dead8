package org.banyan.assessment.rules;

import org.jspecify.annotations.Nullable;

/**
 * A quiz of a cohort with its conditions.
 *
 * @param language of the title
 * @param version of the conditions; 0 where nothing was settled yet
 * @param settledBy who settled them last; null where nobody has
 * @param running attempts that have begun and not ended
 */
public record CohortQuiz(
        String key,
        String title,
        String language,
        Ordinary ordinary,
        CohortRules rules,
        int version,
        @Nullable String settledBy,
        int exemptions,
        int running) {}
