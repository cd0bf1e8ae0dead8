package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** Gaps of a text, each judged by a rule of its own; together they earn the mean, by their weights. */
public record GapsFilled(List<RuledGap> gaps) implements ScoringRule {

    /**
     * A gap.
     *
     * @param chosen whether a key is given rather than words
     */
    public record RuledGap(String key, int weight, boolean chosen, ScoringRule rule) {

        public BigDecimal share(String given) {
            return rule.share(chosen ? Response.Chosen.of(given) : new Response.Written(given));
        }
    }

    @Override
    public BigDecimal share(Response response) {
        if (!(response instanceof Response.Filled(Map<String, String> filled))) {
            return BigDecimal.ZERO;
        }
        BigDecimal earned = BigDecimal.ZERO;
        int of = 0;
        for (RuledGap gap : gaps) {
            String given = filled.get(gap.key());
            if (given != null) {
                earned = earned.add(gap.share(given).multiply(BigDecimal.valueOf(gap.weight())));
            }
            of += gap.weight();
        }
        return of == 0
                ? BigDecimal.ZERO
                : ScoringRule.within(earned.divide(BigDecimal.valueOf(of), MathContext.DECIMAL64));
    }
}
