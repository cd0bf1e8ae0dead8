package org.banyan.assessment.results;

import java.util.Comparator;
import java.util.function.Function;

/**
 * How learners are told apart: what each one's part is called, in the language of the screen, and in which order parts stand.
 *
 * @param none what it is called that somebody has none; it comes last
 */
record Belonging(Breakdown.By by, Function<HandedIn, String> names, String none, Comparator<String> named) {

    String nameOf(HandedIn learner) {
        return names.apply(learner);
    }

    Comparator<String> order() {
        return Comparator.<String, Boolean>comparing(none::equals).thenComparing(named);
    }
}
