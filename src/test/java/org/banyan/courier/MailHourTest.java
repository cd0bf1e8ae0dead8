package org.banyan.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;

class MailHourTest {

    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30));

    @Test
    void anAnswerIsMailedSoonByDayAndInTheMorningByNight() {
        MailHour hour = new MailHour(Rhythm.DAILY, true, NIGHT, DHAKA);

        assertThat(hour.of(Why.ANSWER, at("2026-03-04T15:00"))).contains(at("2026-03-04T15:01"));
        assertThat(hour.of(Why.ANSWER, at("2026-03-04T20:59:30"))).contains(at("2026-03-05T07:30"));
        assertThat(hour.of(Why.MENTION, at("2026-03-05T03:00"))).contains(at("2026-03-05T07:30"));
    }

    @Test
    void whatIsFollowedComesInTheMorningAfterQuietHours() {
        MailHour hour = new MailHour(Rhythm.DAILY, true, NIGHT, DHAKA);

        assertThat(hour.of(Why.FOLLOWED, at("2026-03-04T15:00"))).contains(at("2026-03-05T07:30"));
        assertThat(hour.of(Why.FOLLOWED, at("2026-03-04T05:00"))).contains(at("2026-03-04T07:30"));
    }

    @Test
    void weeklyMailComesOnMondayMorning() {
        MailHour hour = new MailHour(Rhythm.WEEKLY, false, null, DHAKA);

        assertThat(hour.of(Why.FOLLOWED, at("2026-03-04T15:00"))).contains(at("2026-03-09T07:00"));
        assertThat(hour.of(Why.ANSWER, at("2026-03-09T07:00"))).contains(at("2026-03-16T07:00"));
    }

    @Test
    void whoWantsNoMailGetsNone() {
        MailHour hour = new MailHour(Rhythm.APP_ONLY, true, null, DHAKA);

        assertThat(hour.of(Why.ANSWER, at("2026-03-04T15:00"))).isEmpty();
        assertThat(hour.of(Why.WATCHED, at("2026-03-04T15:00"))).isEmpty();
    }

    @Test
    void whatIsWatchedIsMailedAtOnceWhateverTheRhythm() {
        MailHour hour = new MailHour(Rhythm.WEEKLY, false, null, DHAKA);

        assertThat(hour.of(Why.WATCHED, at("2026-03-04T15:00"))).isEqualTo(Optional.of(at("2026-03-04T15:01")));
    }

    @Test
    void quietHoursMayLieWithinADayAndNeverAreEmpty() {
        MailHour hour = new MailHour(Rhythm.AT_ONCE, true, new QuietHours(LocalTime.NOON, LocalTime.of(14, 0)), DHAKA);

        assertThat(hour.of(Why.FOLLOWED, at("2026-03-04T12:30"))).contains(at("2026-03-04T14:00"));
        assertThat(hour.of(Why.FOLLOWED, at("2026-03-04T14:00"))).contains(at("2026-03-04T14:01"));
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(Refusal.Invalid.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DHAKA).toInstant();
    }
}
