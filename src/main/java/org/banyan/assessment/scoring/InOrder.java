package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Things are to be put in order.
 *
 * @param right their keys in the order they belong in
 */
public record InOrder(List<String> right, OrderMarking marking) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        if (!(response instanceof Response.Ordered(List<String> order))
                || order.size() != right.size()
                || !new HashSet<>(order).containsAll(right)) {
            return BigDecimal.ZERO;
        }
        return switch (marking) {
            case ALL_OR_NOTHING -> ScoringRule.whole(order.equals(right));
            case PLACES -> ScoringRule.part(inPlace(order), right.size());
            case NEIGHBOURS -> ScoringRule.part(together(order), right.size() - 1);
        };
    }

    private int inPlace(List<String> order) {
        return (int) IntStream.range(0, right.size())
                .filter(at -> order.get(at).equals(right.get(at)))
                .count();
    }

    private int together(List<String> order) {
        return (int) IntStream.range(1, right.size())
                .filter(at -> order.indexOf(right.get(at)) == order.indexOf(right.get(at - 1)) + 1)
                .count();
    }
}
