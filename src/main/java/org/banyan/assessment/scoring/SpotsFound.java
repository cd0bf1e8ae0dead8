package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Places are to be found in a picture. A spot in a right area finds it; any other, and a second one in the same area, is wrong.
 *
 * @param right the areas to be found
 * @param several whether all of them are to be found; otherwise one is enough
 */
public record SpotsFound(List<Predicate<Spot>> right, boolean several, Marking marking) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        if (!(response instanceof Response.Spots(List<Spot> spots)) || spots.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int found = (int)
                right.stream().filter(area -> spots.stream().anyMatch(area)).count();
        if (!several) {
            return ScoringRule.whole(spots.size() == 1 && found > 0);
        }
        int wrong = Math.max(0, spots.size() - found);
        return switch (marking) {
            case ALL_OR_NOTHING, WEIGHTED -> ScoringRule.whole(found == right.size() && wrong == 0);
            case PARTIAL -> ScoringRule.part(found, Math.max(right.size(), spots.size()));
            case RIGHT_MINUS_WRONG -> ScoringRule.part(found - wrong, right.size());
        };
    }
}
