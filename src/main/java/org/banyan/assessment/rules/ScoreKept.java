package org.banyan.assessment.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.assessment.scoring.Score;

/** Which of the scores of several attempts counts. Who has passed has passed, whatever the score becomes later. */
public enum ScoreKept {
    HIGHEST,
    LATEST,
    FIRST,
    AVERAGE;

    private static final int PLACES = 9;

    /**
     * The score that counts.
     *
     * @param scores of the attempts that have ended, the first attempt first
     */
    public Optional<Score> of(List<Score> scores) {
        return switch (this) {
            case HIGHEST -> scores.stream().max(Comparator.comparing(ScoreKept::share));
            case LATEST -> scores.isEmpty() ? Optional.empty() : Optional.of(scores.getLast());
            case FIRST -> scores.stream().findFirst();
            case AVERAGE -> scores.isEmpty() ? Optional.empty() : Optional.of(average(scores));
        };
    }

    /**
     * Which of the attempts it is whose score counts, the first being 0; of several with the same score the earliest. None where all of
     * them count together, or there is none.
     */
    public OptionalInt place(List<Score> scores) {
        return switch (this) {
            case HIGHEST ->
                IntStream.range(0, scores.size())
                        .reduce((one, other) ->
                                share(scores.get(other)).compareTo(share(scores.get(one))) > 0 ? other : one);
            case LATEST -> scores.isEmpty() ? OptionalInt.empty() : OptionalInt.of(scores.size() - 1);
            case FIRST -> scores.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
            case AVERAGE -> OptionalInt.empty();
        };
    }

    /**
     * The score by which the quiz may be passed with this attempt; none where the attempt does not count.
     *
     * @param earlier scores of the attempts before
     * @param later scores of the attempts after
     */
    public Optional<Score> decidesWith(List<Score> earlier, Score own, List<Score> later) {
        return switch (this) {
            case HIGHEST -> Optional.of(own);
            case LATEST -> Optional.of(own).filter(_ -> later.isEmpty());
            case FIRST -> Optional.of(own).filter(_ -> earlier.isEmpty());
            case AVERAGE ->
                of(Stream.of(earlier, List.of(own), later).flatMap(List::stream).toList());
        };
    }

    /** Of a hundred, since the attempts may have had different questions. */
    private static Score average(List<Score> scores) {
        BigDecimal sum = scores.stream().map(ScoreKept::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal percent = sum.movePointRight(2).divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64);
        return new Score(percent.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros(), BigDecimal.valueOf(100));
    }

    private static BigDecimal share(Score score) {
        return score.of().signum() == 0 ? BigDecimal.ZERO : score.points().divide(score.of(), MathContext.DECIMAL64);
    }
}
