package org.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.banyan.assessment.scoring.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreKeptTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # scores of ten, the first attempt first; percent that counts
            HIGHEST, 4 9 6, 90
            LATEST,  4 9 6, 60
            FIRST,   4 9 6, 40
            AVERAGE, 4 9 6, 63
            AVERAGE, 7,     70
            AVERAGE, 7 7 7, 70
            HIGHEST, 0,     0
            """)
    void oneOfTheScoresOrTheirAverageCounts(ScoreKept kept, String scores, int percent) {
        assertThat(kept.of(scores(scores)).orElseThrow().percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # scores of ten, the first attempt first; place of the attempt that counts
            HIGHEST, 4 9 9, 1
            LATEST,  4 9 6, 2
            FIRST,   4 9 6, 0
            AVERAGE, 4 9 6, -
            """)
    void oneOfTheAttemptsCountsOrAllOfThem(ScoreKept kept, String scores, Integer place) {
        assertThat(kept.place(scores(scores)).stream().boxed().findFirst().orElse(null))
                .isEqualTo(place);
    }

    @Test
    void withoutAttemptsNoScoreCounts() {
        for (ScoreKept kept : ScoreKept.values()) {
            assertThat(kept.of(List.of())).isEmpty();
            assertThat(kept.place(List.of())).isEmpty();
        }
    }

    @Test
    void anAverageThatIsJustThePassMarkReachesIt() {
        Score third = new Score(BigDecimal.ONE, BigDecimal.valueOf(3));
        Score twoThirds = new Score(BigDecimal.TWO, BigDecimal.valueOf(3));

        assertThat(ScoreKept.AVERAGE.of(List.of(third, twoThirds)).orElseThrow().reaches(50))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # earlier scores, own, later; percent by which the quiz may be passed with this attempt
            HIGHEST, 4, 9, 2, 90
            LATEST,  4, 9, -, 90
            LATEST,  4, 9, 2, -
            FIRST,   -, 9, 2, 90
            FIRST,   4, 9, -, -
            AVERAGE, 4, 9, 2, 50
            """)
    void anAttemptPassesTheQuizOnlyWhereItCounts(
            ScoreKept kept, String earlier, String own, String later, Integer percent) {
        assertThat(kept.decidesWith(scores(earlier), scores(own).getFirst(), scores(later))
                        .map(Score::percent)
                        .orElse(null))
                .isEqualTo(percent);
    }

    private static List<Score> scores(String said) {
        return said == null
                ? List.of()
                : Arrays.stream(said.split(" "))
                        .map(points -> new Score(new BigDecimal(points), BigDecimal.TEN))
                        .toList();
    }
}
