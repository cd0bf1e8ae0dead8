package org.banyan.discussion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** When chat hours may be held. A series keeps the time on the clocks of its zone, so it goes along when they are changed. */
final class ChatTimes {

    static final int SHORTEST = 15;
    static final int LONGEST = 120;
    static final int MOST_WEEKS = 26;

    /** Who has just now filled in the form may begin at once. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private ChatTimes() {}

    static Duration length(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refusal.Invalid("discussion.refusal.chat-minutes", SHORTEST, LONGEST);
        }
        return Duration.ofMinutes(minutes);
    }

    static Instant start(@Nullable LocalDateTime starts, ZoneId zone, Instant now) {
        if (starts == null) {
            throw new Refusal.Invalid("discussion.refusal.chat-when");
        }
        Instant start = starts.atZone(zone).toInstant();
        if (start.isBefore(now.minus(LATE)) || start.isAfter(now.plus(FARTHEST))) {
            throw new Refusal.Invalid("discussion.refusal.chat-past");
        }
        return start;
    }

    /** When each one is held, the first first. */
    static List<Instant> starts(PlanChat plan, @Nullable LocalDate cohortEnds, Instant now) {
        Instant start = start(plan.starts(), plan.zone(), now);
        LocalDateTime first = plan.starts();
        LocalDate until = plan.until();
        if (until == null || first == null) {
            return List.of(start);
        }
        if (until.isBefore(first.toLocalDate()) || (cohortEnds != null && until.isAfter(cohortEnds))) {
            throw new Refusal.Invalid("discussion.refusal.chat-until");
        }
        List<LocalDateTime> weekly = Stream.iterate(first, week -> week.plusWeeks(1))
                .takeWhile(week -> !week.toLocalDate().isAfter(until))
                .limit(MOST_WEEKS + 1L)
                .toList();
        if (weekly.size() > MOST_WEEKS) {
            throw new Refusal.Invalid("discussion.refusal.chat-weeks", MOST_WEEKS);
        }
        return weekly.stream().map(week -> week.atZone(plan.zone()).toInstant()).toList();
    }
}
