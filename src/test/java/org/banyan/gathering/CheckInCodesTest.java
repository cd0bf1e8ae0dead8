package org.banyan.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckInCodesTest {

    private final Instant start = Instant.parse("2026-12-01T09:00:00Z");
    private final Instant end = Instant.parse("2026-12-01T11:00:00Z");
    private final CheckInCodes codes = new CheckInCodes("0123456789abcdef", start, end);

    @Test
    void areValidOnlyAroundTheTime() {
        assertThat(codes.at(start.minus(Duration.ofMinutes(31)))).isEmpty();
        assertThat(codes.at(start.minus(Duration.ofMinutes(30)))).isPresent();
        assertThat(codes.at(end.plus(Duration.ofMinutes(29)))).isPresent();
        assertThat(codes.at(end.plus(Duration.ofMinutes(30)))).isEmpty();
        String last = codes.at(end.plus(Duration.ofMinutes(29))).orElseThrow();
        assertThat(codes.accept(last, end.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    void areGoodUntilTheNextButOne() {
        String code = codes.at(start).orElseThrow();

        assertThat(codes.accept(code, start)).isTrue();
        assertThat(codes.accept(code, start.plus(Duration.ofMinutes(19)))).isTrue();
        assertThat(codes.accept(code, start.plus(Duration.ofMinutes(20)))).isFalse();
        assertThat(codes.accept(code, start.minus(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void areReadAsTheyWereMeant() {
        for (int step = 0; step < 12; step++) {
            Instant now = start.plus(CheckInCodes.EACH.multipliedBy(step));
            String code = codes.at(now).orElseThrow();
            String typed = " " + code.substring(0, 3).replace('0', 'o').replace('1', 'l') + "-"
                    + code.substring(3).toLowerCase(java.util.Locale.ROOT);
            assertThat(codes.accept(typed, now)).isTrue();
        }
        assertThat(codes.accept("", start)).isFalse();
        assertThat(codes.accept("ÄÖÜ…", start)).isFalse();
    }

    @Test
    void differFromStepToStepAndFromGatheringToGathering() {
        Set<String> seen = new HashSet<>();
        for (int step = 0; step < 12; step++) {
            seen.add(codes.at(start.plus(CheckInCodes.EACH.multipliedBy(step))).orElseThrow());
        }
        seen.add(new CheckInCodes("another", start, end).at(start).orElseThrow());

        assertThat(seen).hasSize(13).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{6}"));
    }
}
