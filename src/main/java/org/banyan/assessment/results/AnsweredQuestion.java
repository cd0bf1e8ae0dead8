package org.banyan.assessment.results;

import java.util.Arrays;
import java.util.UUID;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/**
 * A question in the hands of those who were given it, one place for each in all arrays.
 *
 * @param newest the latest version that any of the answers was scored by
 * @param learners their places among all learners, ascending
 * @param points that each earned
 * @param of how many each could earn
 * @param responses nothing where nothing was kept, and for essays, which are not counted by what they say
 */
record AnsweredQuestion(
        UUID question,
        QuestionId newest,
        int[] learners,
        double[] points,
        double[] of,
        boolean[] answered,
        @Nullable Response[] responses) {

    int given() {
        return learners.length;
    }

    int skipped() {
        int skipped = 0;
        for (boolean each : answered) {
            skipped += each ? 0 : 1;
        }
        return skipped;
    }

    /** Of the points, from 0 to 1. */
    double share(int place) {
        return of[place] == 0 ? 0 : points[place] / of[place];
    }

    double[] shares() {
        double[] shares = new double[given()];
        Arrays.setAll(shares, this::share);
        return shares;
    }

    /** Whether it earned all of its points. */
    boolean isRight(int place) {
        return share(place) >= 1;
    }

    boolean isWorthAnything() {
        return Arrays.stream(of).anyMatch(each -> each > 0);
    }
}
