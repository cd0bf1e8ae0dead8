package org.banyan.assessment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What applies to one person at one quiz of a cohort. For each thing by itself: what is said for the person; else what is said for
 * the person's groups, of several the most generous; else what the cohort settles; else what the quiz says. Extra time in percent is
 * counted from the time that the cohort has, so that two exemptions do not multiply.
 *
 * @param timeLimit none where null
 * @param attempts as many as one likes where null
 * @param lastCloses until when anybody of the cohort may be taking the quiz; null where it never closes
 * @see "docs/decisions/0310-what-was-promised-stays.md"
 */
public record EffectiveRules(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Duration timeLimit,
        @Nullable Integer attempts,
        Duration pause,
        ScoreKept scoreKept,
        FeedbackTiming feedback,
        @Nullable Instant lastCloses,
        boolean passwordAsked) {

    /** So much time is left at least to an attempt that had no limit when the quiz is given a closing date. */
    static final Duration NOTICE = Duration.ofMinutes(10);

    /** No limit, as it is kept. */
    private static final int UNLIMITED = 0;

    /**
     * What applies.
     *
     * @param ofPerson null where nothing is said for the person
     * @param lastOther the latest moment until which somebody of the cohort has more time than the others; null where nobody has
     */
    public static EffectiveRules of(
            Ordinary quiz,
            CohortRules cohort,
            List<Exemption> ofGroups,
            @Nullable Exemption ofPerson,
            @Nullable Instant lastOther) {
        List<Exemption> persons = ofPerson == null ? List.of() : List.of(ofPerson);
        int minutesOfCohort = orUnlimited(cohort.minutes(), quiz.minutes());
        Integer minutes = first(
                generous(persons, exemption -> minutes(exemption, minutesOfCohort), LARGER),
                generous(ofGroups, exemption -> minutes(exemption, minutesOfCohort), LARGER),
                minutesOfCohort);
        Integer attempts = first(
                generous(persons, Exemption::attempts, LARGER),
                generous(ofGroups, Exemption::attempts, LARGER),
                orUnlimited(cohort.attempts(), quiz.attempts()));
        boolean passwordFree =
                Stream.concat(persons.stream(), ofGroups.stream()).anyMatch(Exemption::passwordFree);
        Instant closesAt = cohort.closesAt();
        return new EffectiveRules(
                first(
                        generous(persons, Exemption::opensAt, Comparator.reverseOrder()),
                        generous(ofGroups, Exemption::opensAt, Comparator.reverseOrder()),
                        cohort.opensAt()),
                first(
                        generous(persons, Exemption::closesAt, Comparator.naturalOrder()),
                        generous(ofGroups, Exemption::closesAt, Comparator.naturalOrder()),
                        closesAt),
                minutes == null || minutes == UNLIMITED ? null : Duration.ofMinutes(minutes),
                attempts == null || attempts == UNLIMITED ? null : attempts,
                Duration.ofMinutes(cohort.waitMinutes()),
                cohort.scoreKept(),
                cohort.feedback(),
                closesAt == null || lastOther == null || lastOther.isBefore(closesAt) ? closesAt : lastOther,
                cohort.passwordAsked() && !passwordFree);
    }

    /** Whether an attempt may begin now. */
    public Entry entry(Past past, Instant now) {
        if (opensAt != null && now.isBefore(opensAt)) {
            return new Entry.NotYet(opensAt);
        }
        if (closesAt != null && !now.isBefore(closesAt)) {
            return new Entry.Closed(closesAt);
        }
        if (attempts != null && past.attempts() >= attempts) {
            return new Entry.UsedUp(attempts);
        }
        Instant next = past.lastEnded() == null ? null : past.lastEnded().plus(pause);
        return next == null || !now.isBefore(next) ? new Entry.Open() : new Entry.Waiting(next);
    }

    /** When an attempt that begins then must end; null where it may take as long as it likes. */
    public @Nullable Instant deadline(Instant startedAt) {
        Instant byLimit = timeLimit == null ? null : startedAt.plus(timeLimit);
        if (byLimit == null || closesAt == null) {
            return byLimit == null ? closesAt : byLimit;
        }
        return byLimit.isBefore(closesAt) ? byLimit : closesAt;
    }

    /**
     * When an attempt that is running must end from now on. It never ends sooner than it was told at its beginning; one that was told
     * nothing ends when the quiz closes, but has {@link #NOTICE} left at least.
     */
    public @Nullable Instant movedDeadline(Instant startedAt, @Nullable Instant promised, Instant now) {
        Instant asNow = deadline(startedAt);
        if (asNow == null) {
            return null;
        }
        Instant atLeast = promised == null ? now.plus(NOTICE) : promised;
        return asNow.isBefore(atLeast) ? atLeast : asNow;
    }

    /** How many attempts may still be begun; null where as many as one likes. */
    public @Nullable Integer attemptsLeft(Past past) {
        return attempts == null ? null : Math.max(0, attempts - past.attempts());
    }

    /** Whether feedback may be seen now; {@link FeedbackTiming#AFTER_EACH} asks for nothing here but that the attempt has ended. */
    public boolean givesFeedback(Past past, boolean running, Instant now) {
        return switch (feedback) {
            case AFTER_EACH -> true;
            case MARKS_ONLY -> false;
            case AFTER_CLOSE -> isOverForAll(now);
            case AFTER_LAST -> !running && (isUsedUp(past) || (closesAt != null && !now.isBefore(closesAt)));
        };
    }

    /** Whether the right answers may be told with the feedback. */
    public boolean tellsSolutions(Past past, boolean running, boolean passed, Instant now) {
        return givesFeedback(past, running, now)
                && (feedback != FeedbackTiming.AFTER_EACH || passed || (!running && isUsedUp(past)));
    }

    private boolean isUsedUp(Past past) {
        return attempts != null && past.attempts() >= attempts;
    }

    private boolean isOverForAll(Instant now) {
        return lastCloses != null && !now.isBefore(lastCloses);
    }

    /**
     * What somebody has done with the quiz.
     *
     * @param attempts all that have begun, one that is running too
     * @param lastEnded when the last one ended; null where none has
     */
    public record Past(int attempts, @Nullable Instant lastEnded) {

        public static final Past NONE = new Past(0, null);
    }

    /** No limit is the largest. */
    private static final Comparator<Integer> LARGER =
            Comparator.comparingInt(number -> number == UNLIMITED ? Integer.MAX_VALUE : number);

    private static int orUnlimited(@Nullable Integer settled, @Nullable Integer said) {
        return settled != null ? settled : said != null ? said : UNLIMITED;
    }

    private static @Nullable Integer minutes(Exemption exemption, int minutesOfCohort) {
        Integer percent = exemption.extraPercent();
        if (exemption.minutes() != null || percent == null) {
            return exemption.minutes();
        }
        return Math.toIntExact(BigDecimal.valueOf(minutesOfCohort)
                .multiply(BigDecimal.valueOf(100L + percent))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.UP)
                .longValueExact());
    }

    private static <T> @Nullable T generous(
            List<Exemption> exemptions, Function<Exemption, @Nullable T> said, Comparator<? super T> larger) {
        return exemptions.stream()
                .map(said)
                .filter(Objects::nonNull)
                .max(larger)
                .orElse(null);
    }

    private static <T> @Nullable T first(@Nullable T ofPerson, @Nullable T ofGroups, @Nullable T ofCohort) {
        return ofPerson != null ? ofPerson : ofGroups != null ? ofGroups : ofCohort;
    }
}
