package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.scoring.Marking;

/**
 * What each of several choices earns, found by leaving one out of the right ones and by adding a wrong one: in that way a lower
 * limit of the score hides nothing.
 */
final class SharesOfChoices {

    private static final BigDecimal NEAR = new BigDecimal("0.001");

    private final QtiItem item;
    private final Declaration response;
    private final Set<String> right;
    private final BigDecimal most;
    private final Map<String, BigDecimal> weights = new HashMap<>();
    private boolean allOrNothing = true;
    private boolean additive = true;

    SharesOfChoices(QtiItem item, Declaration response, Set<String> choices, Set<String> right, BigDecimal most) {
        this.item = item;
        this.response = response;
        this.right = right;
        this.most = most;
        choices.forEach(this::tryWith);
    }

    private void tryWith(String choice) {
        List<String> other = new ArrayList<>(right);
        if (right.contains(choice)) {
            other.remove(choice);
        } else {
            other.add(choice);
        }
        BigDecimal share = share(other);
        BigDecimal weight = right.contains(choice) ? BigDecimal.ONE.subtract(share) : share.subtract(BigDecimal.ONE);
        weights.put(choice, Weights.plain(weight.setScale(7, RoundingMode.HALF_EVEN)));
        allOrNothing = allOrNothing && share.signum() <= 0;
        if (right.contains(choice)) {
            additive = additive && isNear(share(List.of(choice)), weight);
        }
    }

    BigDecimal weight(String choice) {
        return weights.getOrDefault(choice, BigDecimal.ZERO);
    }

    Marking marking(String said) {
        return switch (said) {
            case "partial" -> Marking.PARTIAL;
            case "right-minus-wrong" -> Marking.RIGHT_MINUS_WRONG;
            default ->
                allOrNothing && !(additive && right.size() == 1 && hasFree())
                        ? Marking.ALL_OR_NOTHING
                        : Marking.WEIGHTED;
        };
    }

    /** Whether some wrong choice costs nothing, so that it is not all or nothing. */
    private boolean hasFree() {
        return weights.entrySet().stream()
                .anyMatch(entry ->
                        !right.contains(entry.getKey()) && entry.getValue().signum() >= 0);
    }

    /** Whether the rules of the item are the same as this way of marking. */
    boolean isExact(Marking marking) {
        return marking != Marking.WEIGHTED || additive;
    }

    private BigDecimal share(List<String> choices) {
        return item.outcome(response.identifier(), choices).score().divide(most, MathContext.DECIMAL64);
    }

    private static boolean isNear(BigDecimal one, BigDecimal two) {
        return one.subtract(two).abs().compareTo(NEAR) <= 0;
    }
}
