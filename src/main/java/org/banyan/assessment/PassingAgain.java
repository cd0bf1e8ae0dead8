package org.banyan.assessment;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.scoring.Score;

/** Says who would pass while attempts are scored again one after the other, by what the cohort counts. */
final class PassingAgain {

    private final ScoreKept kept;
    private final Map<UUID, NavigableMap<Integer, Score>> scores;

    /** @param scores of the attempts that have ended, by person and number; not looked at where each attempt decides for itself */
    PassingAgain(ScoreKept kept, Map<UUID, NavigableMap<Integer, Score>> scores) {
        this.kept = kept;
        this.scores = scores;
    }

    boolean passes(UUID person, int number, Score then, int passMark) {
        NavigableMap<Integer, Score> own = scores.computeIfAbsent(person, _ -> new TreeMap<>());
        own.put(number, then);
        return kept.decidesWith(
                        List.copyOf(own.headMap(number, false).values()),
                        then,
                        List.copyOf(own.tailMap(number, false).values()))
                .filter(decisive -> decisive.reaches(passMark))
                .isPresent();
    }
}
