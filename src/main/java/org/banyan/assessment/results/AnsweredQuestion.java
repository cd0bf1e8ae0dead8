package org.banyan.assessment.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/** A question in the hands of those who were given it, one place for each, by their places among all learners. */
final class AnsweredQuestion {

    private final UUID question;
    private final QuestionId newest;
    private final int[] learners;
    private final double[] points;
    private final double[] of;
    private final boolean[] answered;
    private final @Nullable Response[] responses;

    /**
     * What one learner was given and did with it.
     *
     * @param learner the place among all learners
     * @param version that the answer was scored by
     * @param number of this version
     * @param points earned
     * @param response nothing where nothing was kept, and for essays, which are not counted by what they say
     */
    record Given(
            int learner,
            QuestionId version,
            int number,
            double points,
            double of,
            boolean answered,
            @Nullable Response response) {}

    AnsweredQuestion(UUID question, List<Given> given) {
        List<Given> inOrder =
                given.stream().sorted(Comparator.comparingInt(Given::learner)).toList();
        this.question = question;
        this.newest = given.stream()
                .max(Comparator.comparingInt(Given::number))
                .orElseThrow()
                .version();
        this.learners = inOrder.stream().mapToInt(Given::learner).toArray();
        this.points = inOrder.stream().mapToDouble(Given::points).toArray();
        this.of = inOrder.stream().mapToDouble(Given::of).toArray();
        this.answered = new boolean[given.size()];
        for (int place = 0; place < answered.length; place++) {
            answered[place] = inOrder.get(place).answered();
        }
        this.responses = inOrder.stream().map(Given::response).toArray(Response[]::new);
    }

    UUID question() {
        return question;
    }

    /** The latest version that any of the answers was scored by. */
    QuestionId newest() {
        return newest;
    }

    int given() {
        return learners.length;
    }

    int learner(int place) {
        return learners[place];
    }

    int[] learners() {
        return learners.clone();
    }

    double[] points() {
        return points.clone();
    }

    double points(int place) {
        return points[place];
    }

    /** How many points could be earned. */
    double of(int place) {
        return of[place];
    }

    double ofAll() {
        return Arrays.stream(of).sum();
    }

    List<Response> responses() {
        return Arrays.stream(responses).filter(Objects::nonNull).toList();
    }

    @Nullable
    Response response(int place) {
        return responses[place];
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
