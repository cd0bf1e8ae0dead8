package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Set;

/**
 * All right answers are to be chosen and no wrong one.
 *
 * @param right keys of those to choose
 * @param all keys of all answers
 * @param marking what is earned in between; with {@link Marking#WEIGHTED} see {@link WeightedChoice}
 */
public record MultipleChoice(Set<String> right, Set<String> all, Marking marking) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        if (!(response instanceof Response.Chosen(Set<String> chosen)) || chosen.isEmpty() || right.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int found = (int) chosen.stream().filter(right::contains).count();
        int wrong = chosen.size() - found;
        return switch (marking) {
            case ALL_OR_NOTHING, WEIGHTED -> ScoringRule.whole(chosen.equals(right));
            case PARTIAL -> ScoringRule.part(found + all.size() - right.size() - wrong, all.size());
            case RIGHT_MINUS_WRONG -> ScoringRule.part(found - wrong, right.size());
        };
    }
}
