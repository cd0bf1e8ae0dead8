package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Everything is to be put where it belongs: matches beside prompts, words into gaps.
 *
 * @param right what may stand at each place; several where they say the same
 */
public record AllPlaced(Map<String, Set<String>> right, Marking marking) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return switch (response) {
            case Response.Paired(Map<String, String> pairs) -> share(pairs);
            case Response.Filled(Map<String, String> filled) -> share(filled);
            default -> BigDecimal.ZERO;
        };
    }

    private BigDecimal share(Map<String, String> placed) {
        int found = (int) right.entrySet().stream()
                .filter(place ->
                        placed.containsKey(place.getKey()) && place.getValue().contains(placed.get(place.getKey())))
                .count();
        int wrong = placed.size() - found;
        return switch (marking) {
            case ALL_OR_NOTHING, WEIGHTED -> ScoringRule.whole(found == right.size() && wrong == 0);
            case PARTIAL -> ScoringRule.part(found, right.size());
            case RIGHT_MINUS_WRONG -> ScoringRule.part(found - wrong, right.size());
        };
    }
}
