package org.banyan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.gathering.GatheringFixture.at;
import static org.banyan.gathering.GatheringFixture.plan;
import static org.banyan.gathering.GatheringFixture.withSeats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringPlanTest {

    private final GatheringPlan any = plan(Instant.parse("2026-12-01T09:00:00Z"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "//example.org/",
                "example.org",
                "https:///nohost",
                "https://user:secret@example.org/",
                "java\tscript:alert(1)"
            })
    void aLinkIsAWebAddressOrNothing(String link) {
        assertThatThrownBy(() -> at(any, "Hall", link).checked())
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("refusal.link");
    }

    @Test
    void webAddressesAreTaken() {
        assertThatCode(() ->
                        at(any, "Hall", "HTTPS://meet.example.org/room?x=1").checked())
                .doesNotThrowAnyException();
        assertThatCode(() -> at(any, "Hall", " http://example.org ").checked()).doesNotThrowAnyException();
    }

    @Test
    void faceToFaceNeedsAVenueAndSeatsArePositive() {
        assertThatThrownBy(() -> at(any, " ", null).checked()).hasMessageContaining("venue-missing");
        assertThatThrownBy(() -> withSeats(any, 0).checked()).hasMessageContaining("refusal.seats");
    }

    @Test
    void timesAreReadOnTheClocksOfTheZoneAlsoAcrossAChangeOfTheClocks() {
        GatheringPlan spring = timed("2026-03-29T01:30", "2026-03-29T03:30", "Europe/Berlin");

        assertThat(spring.start()).isEqualTo(Instant.parse("2026-03-29T00:30:00Z"));
        assertThat(spring.end()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThatThrownBy(() -> timed("2026-03-29T03:30", "2026-03-29T03:30", "Europe/Berlin")
                        .checked())
                .hasMessageContaining("ends-before-start");
        assertThatThrownBy(() -> timed("2026-03-29T01:30", "2026-03-29T03:30", "Mars/Olympus")
                        .checked())
                .hasMessageContaining("refusal.zone");
        assertThatThrownBy(() -> timed("2026-03-01T01:30", "2026-05-29T03:30", "Asia/Dhaka")
                        .checked())
                .hasMessageContaining("too-long");
    }

    private static GatheringPlan timed(String from, String to, String zone) {
        return new GatheringPlan(
                GatheringKind.FACE_TO_FACE,
                "Any",
                null,
                "Hall",
                null,
                LocalDateTime.parse(from),
                LocalDateTime.parse(to),
                zone,
                null,
                BigDecimal.ONE,
                Set.of());
    }
}
