package org.banyan.assessment.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Twelve learners and six questions, the fifth with half points and the sixth worth two. The figures were worked out with numpy
 * 2.4 and scipy 1.17: {@code scipy.stats.pearsonr} of each column and the sum of the others, {@code numpy.cov} and {@code var} with
 * {@code ddof=1}.
 */
class ItemStatisticsTest {

    private static final Offset<Double> CLOSELY = within(1e-12);

    private static final double[][] POINTS = {
        {1, 1, 1, 1, .5, 2},
        {1, 1, 1, 0, 1, 2},
        {1, 1, 0, 1, .5, 1},
        {1, 0, 1, 1, 0, 2},
        {0, 1, 1, 0, .5, 1},
        {1, 1, 0, 0, 0, 1},
        {1, 0, 0, 1, .5, 0},
        {0, 0, 1, 0, 0, 1},
        {1, 0, 0, 0, .5, 0},
        {0, 1, 0, 0, 0, 0},
        {0, 0, 0, 1, 0, 0},
        {0, 0, 0, 0, 0, 1}
    };

    @Test
    void totalsHaveTheMomentsThatNumpyFinds() {
        Sample totals = Sample.of(totals());

        assertThat(totals.mean().orElseThrow()).isCloseTo(3.125, CLOSELY);
        assertThat(totals.median().orElseThrow()).isCloseTo(2.75, CLOSELY);
        assertThat(totals.deviation().orElseThrow()).isCloseTo(Math.sqrt(3.914772727272727), CLOSELY);
        assertThat(totals.least()).hasValue(1);
        assertThat(totals.most()).hasValue(6.5);
    }

    @Test
    void anItemIsCorrelatedWithAllOthersButNotWithItself() {
        double[] expected = {
            0.4374590444067329,
            0.27006573887713003,
            0.46714202507437086,
            0.09075609050740562,
            0.46567597164283636,
            0.6437557806466216
        };

        for (int item = 0; item < expected.length; item++) {
            double[] points = item(item);
            double[] rest = totals();
            Arrays.setAll(rest, learner -> rest[learner] - points[learner]);
            assertThat(Correlation.of(points, rest).orElseThrow()).isCloseTo(expected[item], CLOSELY);
        }
    }

    @Test
    void effectiveWeightsAreOneTogether() {
        double[] expected = {
            0.16545718432510886,
            0.13352685050798258,
            0.1712626995645864,
            0.0899854862119013,
            0.10014513788098695,
            0.339622641509434
        };
        double sum = 0;

        for (int item = 0; item < expected.length; item++) {
            double weight = Correlation.weight(item(item), totals()).orElseThrow();
            assertThat(weight).isCloseTo(expected[item], CLOSELY);
            sum += weight;
        }

        assertThat(sum).isCloseTo(1, CLOSELY);
    }

    @Test
    void theBestAndTheWeakestQuarterAreComparedAndTiesAtTheLimitBelongToThem() {
        UpperAndLower sides = UpperAndLower.of(totals());
        double[] expected = {1, 1 / 3d, 1, 1 / 3d, 0.5, 5 / 6d};

        for (int item = 0; item < expected.length; item++) {
            double most = item == 5 ? 2 : 1;
            double[] shares =
                    Arrays.stream(item(item)).map(points -> points / most).toArray();
            assertThat(sides.index(shares).orElseThrow()).isCloseTo(expected[item], CLOSELY);
        }
        UpperAndLower tied = UpperAndLower.of(1, 2, 2, 2, 2, 3, 3, 3);
        assertThat(tied.isUpper(5) && tied.isUpper(6) && tied.isUpper(7)).isTrue();
        assertThat(tied.isLower(0) && tied.isLower(1) && tied.isLower(4)).isTrue();
    }

    @Test
    void alphaAndTheStandardErrorAreThoseOfTheFormula() {
        double[][] items = new double[6][];
        Arrays.setAll(items, ItemStatisticsTest::item);

        Reliability reliability = Reliability.of(items);

        assertThat(reliability.alpha().orElseThrow()).isCloseTo(0.6455732946298983, CLOSELY);
        assertThat(reliability.standardError().orElseThrow()).isCloseTo(1.1779218989389748, CLOSELY);
    }

    @Test
    void byHandTwoItemsThatAgreeAreWhollyReliableAndTwoThatContradictAreNot() {
        Reliability agreeing = Reliability.of(new double[] {0, 1, 1}, new double[] {0, 1, 1});
        Reliability contradicting = Reliability.of(new double[] {0, 1, 1, 0}, new double[] {3, 1, 2, 3});

        assertThat(agreeing.alpha().orElseThrow()).isCloseTo(1, CLOSELY);
        assertThat(agreeing.standardError().orElseThrow()).isCloseTo(0, within(1e-6));
        // Variances 1/3 and 11/12, of the totals 3, 2, 3, 3: 1/4; so 2 · (1 − 5/4 : 1/4) = −8.
        assertThat(contradicting.alpha().orElseThrow()).isCloseTo(-8, CLOSELY);
        assertThat(contradicting.standardError()).isEmpty();
    }

    @Test
    void whatCannotBeSaidIsEmptyAndNeverNotANumber() {
        assertThat(Sample.of().mean()).isEmpty();
        assertThat(Sample.of().median()).isEmpty();
        assertThat(Sample.of(3).deviation()).isEmpty();
        assertThat(Correlation.of(new double[] {1}, new double[] {1})).isEmpty();
        assertThat(Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(Correlation.weight(new double[] {1, 1}, new double[] {2, 2})).isEmpty();
        assertThat(Correlation.weight(new double[] {1, 1}, new double[] {2, 3})).hasValue(0);
        assertThat(UpperAndLower.of(2, 2, 2).index(1, 0, 1)).isEmpty();
        assertThat(UpperAndLower.of().index()).isEmpty();
        assertThat(Reliability.of(new double[] {1, 2})).isEqualTo(Reliability.UNKNOWN);
        assertThat(Reliability.of(new double[] {1}, new double[] {2})).isEqualTo(Reliability.UNKNOWN);
        assertThat(Reliability.of(new double[] {1, 0}, new double[] {0, 1})).isEqualTo(Reliability.UNKNOWN);
    }

    private static double[] item(int item) {
        return Arrays.stream(POINTS).mapToDouble(learner -> learner[item]).toArray();
    }

    private static double[] totals() {
        return Arrays.stream(POINTS)
                .mapToDouble(learner -> Arrays.stream(learner).sum())
                .toArray();
    }
}
