package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void aFewMistakesCostNothing() {
        assertThat(Attempt.SIGN_IN_TO_ACCOUNT.pauseAfter(4)).isZero();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(Attempt.SIGN_IN_TO_ACCOUNT.pauseAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Attempt.SIGN_IN_TO_ACCOUNT.pauseAfter(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Attempt.SIGN_IN_TO_ACCOUNT.pauseAfter(100_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aTrainingRoomBehindOneAddressHasRoomForItsMistakes() {
        assertThat(Attempt.SIGN_IN_FROM_CLIENT.pauseAfter(40)).isZero();
    }
}
