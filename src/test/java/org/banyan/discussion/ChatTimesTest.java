package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatTimesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void aSeriesKeepsTheTimeOnTheClockWhenTheClocksGoForward() {
        List<Instant> starts = weekly("2026-03-22T18:00", "2026-04-05", null);

        assertThat(starts)
                .containsExactly(
                        Instant.parse("2026-03-22T17:00:00Z"),
                        Instant.parse("2026-03-29T16:00:00Z"),
                        Instant.parse("2026-04-05T16:00:00Z"));
    }

    @Test
    void aSeriesKeepsTheTimeOnTheClockWhenTheClocksGoBack() {
        assertThat(weekly("2026-10-18T18:00", "2026-10-31", null))
                .extracting(start -> start.atZone(MADRID).toLocalTime())
                .containsExactly(LocalTime.of(18, 0), LocalTime.of(18, 0));
    }

    @Test
    void anHourThatTheClocksLeaveOutIsHeldLaterAndNotLost() {
        assertThat(weekly("2026-03-22T02:30", "2026-04-05", null))
                .extracting(start -> start.atZone(MADRID).toLocalTime())
                .containsExactly(LocalTime.of(2, 30), LocalTime.of(3, 30), LocalTime.of(2, 30));
    }

    @Test
    void theLastDayCountsAndWithoutOneItIsHeldOnce() {
        assertThat(weekly("2026-03-02T23:30", "2026-03-09", null)).hasSize(2);
        assertThat(weekly("2026-03-02T23:30", "2026-03-08", null)).hasSize(1);
        assertThat(weekly("2026-03-02T23:30", null, null)).hasSize(1);
    }

    @Test
    void aSeriesEndsWithTheCohortAndIsNotEndless() {
        assertThat(weekly("2026-03-02T10:00", "2026-03-16", "2026-03-16")).hasSize(3);
        assertThatThrownBy(() -> weekly("2026-03-02T10:00", "2026-03-17", "2026-03-16"))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(weekly("2026-03-02T10:00", "2026-08-24", null)).hasSize(ChatTimes.MOST_WEEKS);
        assertThatThrownBy(() -> weekly("2026-03-02T10:00", "2026-08-31", null)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> weekly("2026-03-02T10:00", "2026-03-01", null)).isInstanceOf(Refusal.Invalid.class);
    }

    private static List<Instant> weekly(String first, @Nullable String until, @Nullable String cohortEnds) {
        PlanChat plan = new PlanChat(
                CohortId.next(),
                TopicId.next(),
                "Wells",
                LocalDateTime.parse(first),
                MADRID,
                60,
                until == null ? null : LocalDate.parse(until));
        return ChatTimes.starts(plan, cohortEnds == null ? null : LocalDate.parse(cohortEnds), NOW);
    }
}
