package org.banyan.assessment.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.assessment.QuizMoments;
import org.banyan.assessment.rules.CohortQuiz;
import org.banyan.assessment.rules.CohortRules;
import org.banyan.assessment.rules.Exemption;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The conditions of a quiz, and what is otherwise for somebody, in a line of words. */
final class RulesWords {

    private static final String BETWEEN = " · ";

    private final Locale reader;
    private final ZoneId zone;

    RulesWords(Locale reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    /** All that matters of the conditions. */
    String of(CohortQuiz quiz) {
        CohortRules rules = quiz.rules();
        List<String> words = new ArrayList<>();
        dates(words, rules.opensAt(), rules.closesAt());
        words.add(minutes(rules.minutes() == null ? quiz.ordinary().minutes() : rules.minutes()));
        Integer attempts = rules.attempts() == null ? quiz.ordinary().attempts() : rules.attempts();
        words.add(attempts(attempts));
        if (attempts == null || attempts != 1) {
            words.add(text("kept." + rules.scoreKept().name()));
        }
        if (rules.passwordAsked()) {
            words.add(text("fact.password"));
        }
        return String.join(BETWEEN, words);
    }

    /** What is otherwise. */
    String of(Exemption exemption) {
        List<String> words = new ArrayList<>();
        dates(words, exemption.opensAt(), exemption.closesAt());
        if (exemption.minutes() != null) {
            words.add(minutes(exemption.minutes()));
        }
        if (exemption.extraPercent() != null) {
            words.add(text("exemption.extra", exemption.extraPercent() / 100d));
        }
        if (exemption.attempts() != null) {
            words.add(attempts(exemption.attempts()));
        }
        if (exemption.passwordFree()) {
            words.add(text("exemption.password-free"));
        }
        return String.join(BETWEEN, words);
    }

    String moment(Instant at) {
        return QuizMoments.moment(at, zone, reader);
    }

    private void dates(List<String> words, @Nullable Instant opens, @Nullable Instant closes) {
        if (opens != null) {
            words.add(text("rules.from", moment(opens)));
        }
        if (closes != null) {
            words.add(text("rules.until", moment(closes)));
        }
    }

    private String minutes(@Nullable Integer minutes) {
        return minutes == null || minutes == 0 ? text("fact.no-time-limit") : text("fact.time-limit", minutes);
    }

    private String attempts(@Nullable Integer attempts) {
        return attempts == null || attempts == 0 ? text("fact.attempts-free") : text("rules.attempts-of", attempts);
    }

    private String text(String key, Object... arguments) {
        return Texts.text(reader, "assessment." + key, arguments);
    }
}
