package org.banyan.assessment.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.banyan.assessment.results.statistics.NormalisedGain.Pair;
import org.junit.jupiter.api.Test;

class NormalisedGainTest {

    /** By hand: gains 0.5, 0.8 and −1; means 0.5 and 0.7, so 0.2 / 0.5. */
    @Test
    void bothAveragesAreSaidAndDiffer() {
        NormalisedGain gain = NormalisedGain.of(List.of(new Pair(.2, .6), new Pair(.5, .9), new Pair(.8, .6)));

        assertThat(gain.averageOfGains().orElseThrow()).isCloseTo((0.5 + 0.8 - 1) / 3, within(1e-12));
        assertThat(gain.before().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(gain.after().orElseThrow()).isCloseTo(0.7, within(1e-12));
        assertThat(gain.ofAverages().orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void whoHadEverythingBeforeHasNoGainButIsInTheMeans() {
        NormalisedGain gain = NormalisedGain.of(List.of(new Pair(1, .5), new Pair(.5, 1)));

        assertThat(gain.learners()).isEqualTo(2);
        assertThat(gain.full()).isEqualTo(1);
        assertThat(gain.averageOfGains()).hasValue(1);
        assertThat(gain.ofAverages()).hasValue(0);
    }

    @Test
    void nothingIsSaidOfNobodyAndOfThoseWhoAllHadEverything() {
        assertThat(NormalisedGain.of(List.of()).ofAverages()).isEmpty();
        NormalisedGain full = NormalisedGain.of(List.of(new Pair(1, 1)));
        assertThat(full.ofAverages()).isEmpty();
        assertThat(full.averageOfGains()).isEmpty();
    }
}
