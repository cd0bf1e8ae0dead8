package org.banyan.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @ParameterizedTest(name = "{0} of {1} is {2} percent, at a mark of {3}: {4}")
    @CsvSource({
        "0, 8, 0, 70, false",
        "8, 8, 100, 100, true",
        "7, 10, 70, 70, true",
        "2, 3, 66, 67, false",
        "2, 3, 66, 66, true",
        "6.999, 10, 69, 70, false",
        "5.6, 8, 70, 70, true",
        "0, 8, 0, 0, true",
        "0, 0, 0, 0, true"
    })
    void percentIsRoundedDownAndThePassMarkIsComparedExactly(
            BigDecimal points, BigDecimal of, int percent, int passMark, boolean passes) {
        Score score = new Score(points, of);

        assertThat(score.percent()).isEqualTo(percent);
        assertThat(score.reaches(passMark)).isEqualTo(passes);
    }

    @Test
    void aShareOfThePointsIsKeptToThreeDecimals() {
        assertThat(Score.worth(new BigDecimal("0.33333"), 2)).isEqualByComparingTo("0.667");
        assertThat(Score.worth(BigDecimal.ONE, 2)).isEqualByComparingTo("2");
    }
}
