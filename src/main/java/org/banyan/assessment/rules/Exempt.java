package org.banyan.assessment.rules;

import java.util.Optional;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;

/**
 * Exempt somebody from the conditions of a quiz, or change how.
 *
 * @param changed the exemption to change; empty for a new one
 * @param version of that exemption as it was seen
 * @param reason why; kept with who and when
 */
public record Exempt(
        CohortId cohort,
        String quizKey,
        Optional<ExemptionId> changed,
        int version,
        Holder holder,
        Exemption exemption,
        String reason) {

    static final int LONGEST_REASON = 500;
    private static final int MOST_PERCENT = 400;

    /** @throws Refusal.Invalid for the first thing that cannot be */
    void require(CohortQuiz quiz) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal.Invalid("assessment.refusal.reason", LONGEST_REASON);
        }
        if (exemption.isEmpty()) {
            throw new Refusal.Invalid("assessment.refusal.exemption-empty");
        }
        if (exemption.minutes() != null && exemption.extraPercent() != null) {
            throw new Refusal.Invalid("assessment.refusal.exemption-time");
        }
        SettleRules.requireBetween(
                exemption.minutes(), 0, SettleRules.MOST_MINUTES, "assessment.refusal.rules-minutes");
        SettleRules.requireBetween(exemption.extraPercent(), 1, MOST_PERCENT, "assessment.refusal.exemption-percent");
        SettleRules.requireBetween(
                exemption.attempts(), 0, SettleRules.MOST_ATTEMPTS, "assessment.refusal.rules-attempts");
        Integer ordinary = quiz.rules().minutes() == null
                ? quiz.ordinary().minutes()
                : quiz.rules().minutes();
        if (exemption.extraPercent() != null && (ordinary == null || ordinary == 0)) {
            throw new Refusal.Invalid("assessment.refusal.exemption-no-limit");
        }
        SettleRules.requireOrder(
                exemption.opensAt() == null ? quiz.rules().opensAt() : exemption.opensAt(),
                exemption.closesAt() == null ? quiz.rules().closesAt() : exemption.closesAt());
    }
}
