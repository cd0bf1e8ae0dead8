package org.banyan.assessment.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Settle the conditions of a quiz in a cohort.
 *
 * @param version of the conditions that were seen
 * @param password a new one; empty where the old one stays or none is asked
 */
public record SettleRules(CohortId cohort, String quizKey, int version, CohortRules rules, String password) {

    static final int MOST_MINUTES = Math.toIntExact(Duration.ofDays(14).toMinutes());
    static final int MOST_ATTEMPTS = 100;
    static final int MOST_WAIT = Math.toIntExact(Duration.ofDays(60).toMinutes());
    private static final int SHORTEST_PASSWORD = 4;
    private static final int LONGEST_PASSWORD = 100;

    /** @throws Refusal.Invalid for the first thing that cannot be */
    void require(Ordinary quiz, boolean hasPassword) {
        requireOrder(rules.opensAt(), rules.closesAt());
        requireBetween(rules.minutes(), 0, MOST_MINUTES, "assessment.refusal.rules-minutes");
        requireBetween(rules.attempts(), 0, MOST_ATTEMPTS, "assessment.refusal.rules-attempts");
        requireBetween(rules.waitMinutes(), 0, MOST_WAIT, "assessment.refusal.rules-wait");
        if (rules.feedback() == FeedbackTiming.AFTER_CLOSE && rules.closesAt() == null) {
            throw new Refusal.Invalid("assessment.refusal.rules-feedback-close");
        }
        int attempts = Objects.requireNonNullElse(
                rules.attempts() == null ? quiz.attempts() : rules.attempts(), Integer.valueOf(0));
        if (rules.feedback() == FeedbackTiming.AFTER_LAST && attempts == 0 && rules.closesAt() == null) {
            throw new Refusal.Invalid("assessment.refusal.rules-feedback-last");
        }
        boolean given = !password.isBlank();
        if (rules.passwordAsked() && !given && !hasPassword) {
            throw new Refusal.Invalid("assessment.refusal.rules-password-missing");
        }
        if (given && (password.strip().length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD)) {
            throw new Refusal.Invalid("assessment.refusal.rules-password", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
    }

    static void requireOrder(@Nullable Instant opens, @Nullable Instant closes) {
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            throw new Refusal.Invalid("assessment.refusal.rules-order");
        }
    }

    static void requireBetween(@Nullable Integer number, int least, int most, String refusal) {
        if (number != null && (number < least || number > most)) {
            throw new Refusal.Invalid(refusal, least, most);
        }
    }
}
