package org.banyan.gathering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as the person asking sees it.
 *
 * @param link missing, too, for those who have no place
 * @param cancelReason there if and only if it is cancelled
 * @param mine how the person asking is registered; missing if never
 * @param placeInLine from 1 for those who wait, else 0
 * @param facilitators by name
 */
public record GatheringEntry(
        GatheringId gathering,
        CohortId cohort,
        GatheringKind kind,
        String title,
        @Nullable String description,
        @Nullable String venue,
        @Nullable String link,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        @Nullable Integer seats,
        BigDecimal hours,
        @Nullable String cancelReason,
        int registered,
        int waiting,
        @Nullable RegistrationStatus mine,
        int placeInLine,
        @Nullable Mark mark,
        boolean facilitated,
        List<String> facilitators) {

    public boolean isCancelled() {
        return cancelReason != null;
    }

    public boolean isOverAt(Instant now) {
        return !endsAt.isAfter(now);
    }

    public boolean comes() {
        return mine == RegistrationStatus.REGISTERED;
    }

    public boolean waits() {
        return mine == RegistrationStatus.WAITING;
    }

    public boolean isFull() {
        return seats != null && registered >= seats;
    }

    GatheringEntry without(boolean link, List<String> facilitators) {
        return new GatheringEntry(
                gathering,
                cohort,
                kind,
                title,
                description,
                venue,
                link ? null : this.link,
                startsAt,
                endsAt,
                zone,
                seats,
                hours,
                cancelReason,
                registered,
                waiting,
                mine,
                placeInLine,
                mark,
                facilitated,
                facilitators);
    }
}
