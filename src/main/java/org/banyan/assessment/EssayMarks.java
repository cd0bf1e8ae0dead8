package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an essay.
 *
 * @param levels keys of the levels reached, by the keys of the criteria
 * @param points of the question, where there is no rubric
 * @param comment plain text for the learner; may be empty
 */
public record EssayMarks(
        Map<String, String> levels, @Nullable BigDecimal points, String comment) {}
