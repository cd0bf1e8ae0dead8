package org.banyan.assessment;

import java.util.List;
import java.util.OptionalInt;
import org.banyan.assessment.QuizPage.EndedAttempt;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * The score that counts of somebody's attempts so far.
 *
 * @param attempt number of the one attempt whose score it is; none where all of them count together
 */
public record CountedScore(ScoreKept kept, @Nullable Integer attempt, Score score) {

    /** The score that counts; null where no attempt has ended. */
    static @Nullable CountedScore of(ScoreKept kept, List<EndedAttempt> newestFirst) {
        List<EndedAttempt> ended = newestFirst.reversed();
        List<Score> scores = ended.stream().map(EndedAttempt::score).toList();
        OptionalInt place = kept.place(scores);
        return kept.of(scores)
                .map(score -> new CountedScore(
                        kept, place.isPresent() ? ended.get(place.getAsInt()).number() : null, score))
                .orElse(null);
    }
}
