package org.banyan.assessment.results;

import java.util.Arrays;
import java.util.List;

/**
 * All that the figures of a quiz are counted from.
 *
 * @param learners the attempt that counts of each, wholly marked
 * @param questions that any of them was given
 */
record AnswerSheet(List<HandedIn> learners, List<AnsweredQuestion> questions) {

    /** Shares of the points, by learner. */
    double[] totals() {
        return learners.stream().mapToDouble(HandedIn::share).toArray();
    }

    /** Those of the learners who were given this question. */
    double[] totals(AnsweredQuestion question) {
        double[] totals = new double[question.given()];
        Arrays.setAll(totals, place -> learners.get(question.learner(place)).share());
        return totals;
    }

    /** What they did on all other questions; 0 for who was given no other. */
    double[] rest(AnsweredQuestion question) {
        double[] rest = new double[question.given()];
        Arrays.setAll(rest, place -> {
            HandedIn learner = learners.get(question.learner(place));
            double of = learner.of() - question.of(place);
            return of <= 0 ? 0 : (learner.score() - question.points(place)) / of;
        });
        return rest;
    }

    /** Whether all learners were given the same questions, and not each some of many. */
    boolean isSameForAll() {
        return questions.stream().allMatch(question -> question.given() == learners.size());
    }
}
