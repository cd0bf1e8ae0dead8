package org.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.banyan.assessment.rules.EffectiveRules.Past;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Exemption NOTHING = new Exemption(null, null, null, null, null, false);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # quiz, cohort, groups, person, minutes that apply (- none)
            20,  -,   -,       -,    20
            -,   -,   -,       -,    -
            20,  30,  -,       -,    30
            20,  0,   -,       -,    -
            -,   30,  -,       -,    30
            20,  30,  40,      -,    40
            20,  30,  40 60,   -,    60
            20,  30,  40 0,    -,    -
            20,  30,  40 60,   25,   25
            20,  30,  10,      -,    10
            20,  -,   -,       0,    -
            20,  -,   +50,     -,    30
            20,  30,  +50 40,  -,    45
            20,  30,  +50,     +100, 60
            20,  30,  +10,     -,    33
            25,  -,   +25,     -,    32
            20,  0,   +50,     -,    -
            """)
    void personGoesBeforeGroupBeforeCohortBeforeQuiz(
            @Nullable Integer quiz,
            @Nullable Integer cohort,
            @Nullable String groups,
            @Nullable String person,
            @Nullable Integer minutes) {
        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(quiz, null),
                settled(null, null, cohort, null),
                groups == null
                        ? List.of()
                        : Arrays.stream(groups.split(" "))
                                .map(EffectiveRulesTest::time)
                                .toList(),
                person == null ? null : time(person),
                null);

        assertThat(rules.timeLimit()).isEqualTo(minutes == null ? null : Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # quiz, cohort, group, person, attempts that apply
            3, -, -, -, 3
            3, 1, -, -, 1
            3, 0, -, -, -
            -, 2, -, -, 2
            3, 1, 2, -, 2
            3, 1, 0, -, -
            3, 1, 0, 2, 2
            """)
    void attemptsGoTheSameWay(
            @Nullable Integer quiz,
            @Nullable Integer cohort,
            @Nullable Integer group,
            @Nullable Integer person,
            @Nullable Integer attempts) {
        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(null, quiz),
                settled(null, null, null, cohort),
                group == null ? List.of() : List.of(attempts(group)),
                person == null ? null : attempts(person),
                null);

        assertThat(rules.attempts()).isEqualTo(attempts);
    }

    @Test
    void eachThingIsDecidedByItself() {
        Exemption group = new Exemption(null, at(5), null, null, 4, true);
        Exemption person = new Exemption(at(-1), null, 90, null, null, false);

        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(20, 1),
                new CohortRules(at(1), at(2), null, null, 0, ScoreKept.LATEST, FeedbackTiming.AFTER_LAST, true),
                List.of(group),
                person,
                null);

        assertThat(rules)
                .isEqualTo(new EffectiveRules(
                        at(-1),
                        at(5),
                        Duration.ofMinutes(90),
                        4,
                        Duration.ZERO,
                        ScoreKept.LATEST,
                        FeedbackTiming.AFTER_LAST,
                        at(2),
                        false));
    }

    @Test
    void ofSeveralGroupsTheMostGenerousDatesApply() {
        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(null, null),
                settled(at(1), at(2), null, null),
                List.of(
                        new Exemption(at(0), at(3), null, null, null, false),
                        new Exemption(at(-2), at(2), null, null, null, false)),
                NOTHING,
                null);

        assertThat(rules.opensAt()).isEqualTo(at(-2));
        assertThat(rules.closesAt()).isEqualTo(at(3));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # opens, closes, attempts, wait in minutes, made, last ended, hours from now; what comes of it
            -,  -,  -, 0,   0, -,    Open
            1,  -,  -, 0,   0, -,    NotYet
            0,  -,  -, 0,   0, -,    Open
            -,  0,  -, 0,   0, -,    Closed
            -,  1,  -, 0,   0, -,    Open
            -,  -,  2, 0,   1, -1,   Open
            -,  -,  2, 0,   2, -1,   UsedUp
            -,  -,  2, 90,  1, -1,   Waiting
            -,  -,  2, 60,  1, -1,   Open
            -,  -,  2, 90,  2, -1,   UsedUp
            1,  -,  2, 90,  2, -1,   NotYet
            -,  -1, 2, 90,  2, -1,   Closed
            """)
    void saysWhetherAndWhyNotAnAttemptMayBegin(
            @Nullable Integer opens,
            @Nullable Integer closes,
            @Nullable Integer attempts,
            int wait,
            int made,
            @Nullable Integer lastEnded,
            String entry) {
        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(null, attempts),
                new CohortRules(
                        opens == null ? null : at(opens),
                        closes == null ? null : at(closes),
                        null,
                        null,
                        wait,
                        ScoreKept.HIGHEST,
                        FeedbackTiming.AFTER_EACH,
                        false),
                List.of(),
                null,
                null);

        Entry found = rules.entry(new Past(made, lastEnded == null ? null : at(lastEnded)), NOON);

        assertThat(found.getClass().getSimpleName()).isEqualTo(entry);
        if (found instanceof Entry.Waiting(Instant until)) {
            assertThat(until).isEqualTo(at(-1).plus(Duration.ofMinutes(wait)));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # limit in hours, closes in hours, deadline in hours
            -, -, -
            2, -, 2
            -, 3, 3
            2, 3, 2
            3, 2, 2
            """)
    void theDeadlineIsTheEndOfTheTimeOrTheClosingDate(
            @Nullable Integer limit, @Nullable Integer closes, @Nullable Integer deadline) {
        EffectiveRules rules = rules(limit, closes);

        assertThat(rules.deadline(NOON)).isEqualTo(deadline == null ? null : at(deadline));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # limit now, closes now, promised deadline, minutes since the beginning; deadline in minutes from the beginning
            3, -, 120, 60,  180
            1, -, 120, 60,  120
            -, 1, 120, 60,  120
            -, 4, 120, 60,  240
            -, -, 120, 60,  -
            -, -, -,   60,  -
            -, 4, -,   60,  240
            -, 1, -,   100, 110
            -, 1, -,   10,  60
            2, -, -,   10,  120
            """)
    void aRunningAttemptNeverLosesTimeThatItWasPromised(
            @Nullable Integer limit,
            @Nullable Integer closes,
            @Nullable Integer promised,
            int minutesSince,
            @Nullable Integer moved) {
        EffectiveRules rules = rules(limit, closes);

        Instant deadline = rules.movedDeadline(
                NOON,
                promised == null ? null : NOON.plus(Duration.ofMinutes(promised)),
                NOON.plus(Duration.ofMinutes(minutesSince)));

        assertThat(deadline).isEqualTo(moved == null ? null : NOON.plus(Duration.ofMinutes(moved)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # timing, closes, last of others, attempts, made, running, passed; feedback, solutions
            AFTER_EACH,  -,  -,  3, 1, false, false, true,  false
            AFTER_EACH,  -,  -,  3, 1, false, true,  true,  true
            AFTER_EACH,  -,  -,  3, 3, false, false, true,  true
            AFTER_EACH,  -,  -,  3, 3, true,  false, true,  false
            AFTER_EACH,  -,  -,  -, 9, false, false, true,  false
            MARKS_ONLY,  -1, -,  1, 1, false, true,  false, false
            AFTER_CLOSE, 1,  -,  3, 3, false, true,  false, false
            AFTER_CLOSE, -1, -,  3, 1, false, false, true,  true
            AFTER_CLOSE, -1, 1,  3, 1, false, false, false, false
            AFTER_CLOSE, -2, -1, 3, 1, false, false, true,  true
            AFTER_CLOSE, -,  -,  3, 3, false, true,  false, false
            AFTER_LAST,  -,  -,  3, 2, false, true,  false, false
            AFTER_LAST,  -,  -,  3, 3, false, false, true,  true
            AFTER_LAST,  -,  -,  3, 3, true,  false, false, false
            AFTER_LAST,  -1, -,  3, 1, false, false, true,  true
            """)
    void feedbackComesWhenTheCohortWantsItAndNeverWhileSomebodyElseHasTime(
            FeedbackTiming timing,
            @Nullable Integer closes,
            @Nullable Integer lastOther,
            @Nullable Integer attempts,
            int made,
            boolean running,
            boolean passed,
            boolean feedback,
            boolean solutions) {
        EffectiveRules rules = EffectiveRules.of(
                new Ordinary(null, attempts),
                new CohortRules(
                        null, closes == null ? null : at(closes), null, null, 0, ScoreKept.HIGHEST, timing, false),
                List.of(),
                null,
                lastOther == null ? null : at(lastOther));
        Past past = new Past(made, at(-3));

        assertThat(rules.givesFeedback(past, running, NOON)).isEqualTo(feedback);
        assertThat(rules.tellsSolutions(past, running, passed, NOON)).isEqualTo(solutions);
    }

    private static EffectiveRules rules(@Nullable Integer limitInHours, @Nullable Integer closesInHours) {
        return EffectiveRules.of(
                new Ordinary(limitInHours == null ? null : limitInHours * 60, null),
                settled(null, closesInHours == null ? null : at(closesInHours), null, null),
                List.of(),
                null,
                null);
    }

    private static CohortRules settled(
            @Nullable Instant opens, @Nullable Instant closes, @Nullable Integer minutes, @Nullable Integer attempts) {
        return new CohortRules(
                opens, closes, minutes, attempts, 0, ScoreKept.HIGHEST, FeedbackTiming.AFTER_EACH, false);
    }

    private static Exemption time(String said) {
        return said.startsWith("+")
                ? new Exemption(null, null, null, Integer.valueOf(said.substring(1)), null, false)
                : new Exemption(null, null, Integer.valueOf(said), null, null, false);
    }

    private static Exemption attempts(int attempts) {
        return new Exemption(null, null, null, null, attempts, false);
    }

    private static Instant at(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
