package org.banyan.assessment.results;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.assessment.results.QuestionFigures.Choice;

/** What stands out in the figures of a question, with what to do about it told on the screen. */
public enum Finding {

    /** Who did worse on the whole did better here: what is marked as right may be wrong. */
    NEGATIVE(true),
    /** A wrong answer was chosen by more of the best than any right one. */
    MISKEYED(true),
    /** It hardly tells who knows much from who knows little: below 0.2, as Ebel (1965) puts the limit. */
    WEAK(true),
    /** Hardly anybody knew it: less than 20 % of the points. */
    HARD(true),
    /** Nearly everybody knew it: more than 95 % of the points. Nothing is wrong with that, but it tells little. */
    EASY(false),
    /** One in five or more left it out. */
    SKIPPED(false),
    /**
     * A wrong answer that less than 5 % chose: it distracts nobody (T. M. Haladyna &amp; S. M. Downing, 1993, How many options is enough for a
     * multiple-choice test item?, Educational and Psychological Measurement 53, 999–1010).
     */
    IDLE(false);

    /** Of fewer learners nothing is concluded; the figures are shown all the same. */
    public static final int FROM = 10;

    /** Of fewer than that, figures move with every learner, and the screen says so. */
    public static final int FIRM = 30;

    private final boolean doubt;

    Finding(boolean doubt) {
        this.doubt = doubt;
    }

    boolean isDoubt() {
        return doubt;
    }

    static Set<Finding> of(
            int given, int skipped, OptionalDouble facility, OptionalDouble discrimination, List<Choice> choices) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (given < FROM) {
            return found;
        }
        double share = facility.orElse(0.5);
        double tells = discrimination.orElse(1);
        add(found, NEGATIVE, tells < 0);
        add(found, WEAK, tells >= 0 && tells < 0.2 && share <= 0.95);
        add(found, HARD, share < 0.2);
        add(found, EASY, share > 0.95);
        add(found, SKIPPED, skipped * 5 >= given);
        add(found, MISKEYED, isMiskeyed(choices));
        add(found, IDLE, choices.stream().anyMatch(choice -> !choice.right() && choice.chosen() * 20 < given));
        return found;
    }

    private static boolean isMiskeyed(List<Choice> choices) {
        int right = choices.stream()
                .filter(Choice::right)
                .mapToInt(Choice::upper)
                .max()
                .orElse(0);
        return choices.stream().anyMatch(choice -> !choice.right() && choice.upper() > right);
    }

    private static void add(Set<Finding> found, Finding finding, boolean holds) {
        if (holds) {
            found.add(finding);
        }
    }
}
