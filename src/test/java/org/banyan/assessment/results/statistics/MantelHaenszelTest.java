package org.banyan.assessment.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.banyan.assessment.results.statistics.MantelHaenszel.Level;
import org.banyan.assessment.results.statistics.MantelHaenszel.Stratum;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    /**
     * Admissions to Berkeley by department and sex, the example of R's {@code mantelhaen.test}, which prints a common odds ratio of
     * 0.9046968 and a chi-square of 1.4269.
     */
    private static final List<Stratum> BERKELEY = List.of(
            new Stratum(512, 313, 89, 19),
            new Stratum(353, 207, 17, 8),
            new Stratum(120, 205, 202, 391),
            new Stratum(138, 279, 131, 244),
            new Stratum(53, 138, 94, 299),
            new Stratum(22, 351, 24, 317));

    @Test
    void berkeleyWasFairAsRSaysToo() {
        MantelHaenszel result = MantelHaenszel.of(BERKELEY);

        assertThat(Math.exp(result.delta().orElseThrow() / -2.35)).isCloseTo(0.9046968, within(1e-7));
        assertThat(result.chiSquare()).isCloseTo(1.4269, within(1e-4));
        assertThat(result.level()).isEqualTo(Level.NEGLIGIBLE);
    }

    /** Worked out apart with the hypergeometric distribution of scipy. */
    @Test
    void aLargeDifferenceAmongEquallyGoodLearnersIsFound() {
        MantelHaenszel result = MantelHaenszel.of(List.of(
                new Stratum(18, 2, 9, 11),
                new Stratum(15, 5, 6, 14),
                new Stratum(12, 8, 4, 16),
                new Stratum(19, 1, 13, 7)));

        assertThat(result.delta().orElseThrow()).isCloseTo(-4.851683590523479, within(1e-9));
        assertThat(result.chiSquare()).isCloseTo(26.963309352517985, within(1e-9));
        assertThat(result.level()).isEqualTo(Level.LARGE);
    }

    @Test
    void aDifferenceThatMayBeChanceIsNegligible() {
        MantelHaenszel result = MantelHaenszel.of(List.of(new Stratum(3, 1, 2, 2)));

        assertThat(result.delta().orElseThrow()).isLessThan(-1.5);
        assertThat(result.level()).isEqualTo(Level.NEGLIGIBLE);
    }

    /** Odds of 2 to 1 among many: beyond 1.5 on the delta scale, but not significantly beyond 1. */
    @Test
    void aDifferenceThatIsCertainButNotCertainlyLargeIsModerate() {
        MantelHaenszel result = MantelHaenszel.of(List.of(new Stratum(80, 40, 60, 60)));

        assertThat(result.delta().orElseThrow()).isCloseTo(-2.35 * Math.log(2), within(1e-9));
        assertThat(result.level()).isEqualTo(Level.MODERATE);
    }

    @Test
    void whereOneGroupIsAlwaysRightThereIsNoNumberButALargeDifference() {
        MantelHaenszel result = MantelHaenszel.of(List.of(new Stratum(20, 0, 5, 15)));

        assertThat(result.delta()).isEmpty();
        assertThat(result.level()).isEqualTo(Level.LARGE);
        assertThat(result.harder()).isTrue();
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 15, 20, 0))).harder())
                .isFalse();
        assertThat(MantelHaenszel.of(List.of(new Stratum(2, 0, 1, 1))).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void nothingIsSaidWhereNobodyCanBeCompared() {
        assertThat(MantelHaenszel.of(List.of()).level()).isEqualTo(Level.UNKNOWN);
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 5, 0, 0))).delta()).isEmpty();
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 0, 5, 0))).level()).isEqualTo(Level.UNKNOWN);
        assertThat(MantelHaenszel.of(List.of(new Stratum(5, 0, 5, 0))).chiSquare())
                .isZero();
    }
}
