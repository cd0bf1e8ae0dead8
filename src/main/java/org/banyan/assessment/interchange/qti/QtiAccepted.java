package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Numerals;
import org.jspecify.annotations.Nullable;

/** What may be typed for an answer, as a declaration that is open already and rules. */
final class QtiAccepted {

    private final QtiItemXml xml;
    private final String response;
    private final int points;
    private int feedbacks;

    QtiAccepted(QtiItemXml xml, String response, int points) {
        this.xml = xml;
        this.response = response;
        this.points = points;
    }

    /** A pattern without its signs; none where it stands for more than one text. */
    private static @Nullable String literal(String pattern) {
        String literal = pattern.replace("\\*", "\u0001");
        return literal.indexOf('*') >= 0 ? null : literal.replace('\u0001', '*');
    }

    /** Closes the declaration. */
    void words(List<Accepted.Words> accepted, boolean caseMatters) {
        List<String> right = new ArrayList<>();
        List<Accepted.Words> literal = new ArrayList<>();
        for (Accepted.Words each : accepted) {
            for (String pattern : QtiTypes.patterns(each)) {
                if (literal(pattern) == null) {
                    xml.export.changed(xml.item, "wildcards");
                } else {
                    literal.add(new Accepted.Words(
                            java.util.Map.of("", List.of(pattern)), each.share(), each.feedbackHtml()));
                }
            }
        }
        literal.stream()
                .filter(each -> each.share().compareTo(BigDecimal.ONE) == 0)
                .findFirst()
                .ifPresent(each -> right.add(text(each)));
        if (!right.isEmpty()) {
            xml.declarations.open("qti-correct-response");
            xml.declarations.text("qti-value", right.getFirst()).close();
        }
        xml.declarations.open("qti-mapping", "default-value", "0");
        for (Accepted.Words each : literal) {
            xml.declarations.empty(
                    "qti-map-entry",
                    "map-key",
                    text(each),
                    "mapped-value",
                    QtiItemXml.worth(each, points),
                    "case-sensitive",
                    caseMatters);
        }
        xml.declarations.close().close();
        boolean told = literal.stream().anyMatch(each -> !each.feedbackHtml().isEmpty());
        boolean only = response.equals(QtiItemXml.RESPONSE);
        if (only && !told && !xml.hasFeedback()) {
            xml.markBy("map_response");
            return;
        }
        xml.rules.open("qti-set-outcome-value", "identifier", "SCORE");
        if (only) {
            xml.rules.empty("qti-map-response", "identifier", response);
        } else {
            xml.rules.open("qti-sum");
            xml.rules.empty("qti-variable", "identifier", "SCORE");
            xml.rules.empty("qti-map-response", "identifier", response).close();
        }
        xml.rules.close();
        if (told) {
            tellWords(literal, caseMatters);
        }
    }

    private void tellWords(List<Accepted.Words> accepted, boolean caseMatters) {
        xml.outcome(outcome());
        boolean first = true;
        for (Accepted.Words each : accepted) {
            if (!each.feedbackHtml().isEmpty()) {
                open(first);
                first = false;
                xml.rules.open("qti-string-match", "case-sensitive", caseMatters);
                xml.rules.empty("qti-variable", "identifier", response);
                xml.rules
                        .text("qti-base-value", text(each), "base-type", "string")
                        .close();
                tell(each);
                xml.rules.close();
            }
        }
        if (!first) {
            xml.rules.close();
        }
    }

    /** Closes the declaration. */
    void numbers(List<Accepted.Quantity> accepted) {
        accepted.stream()
                .filter(each -> each.share().compareTo(BigDecimal.ONE) == 0)
                .findFirst()
                .ifPresent(each -> {
                    xml.declarations.open("qti-correct-response");
                    xml.declarations.text("qti-value", middle(each.span())).close();
                });
        xml.declarations.close();
        if (accepted.stream().anyMatch(each -> !each.feedbackHtml().isEmpty())) {
            xml.outcome(outcome());
        }
        boolean first = true;
        for (Accepted.Quantity each : accepted) {
            if (each.span().low() == null && each.span().high() == null) {
                xml.export.changed(xml.item, "wildcards");
                continue;
            }
            open(first);
            first = false;
            condition(each.span());
            score(QtiItemXml.worth(each, points));
            if (!each.feedbackHtml().isEmpty()) {
                tell(each);
            }
            xml.rules.close();
        }
        if (!first) {
            xml.rules.close();
        }
    }

    private static String middle(Accepted.Span span) {
        return NumbersInRules.candidates(span).stream()
                .findFirst()
                .map(Numerals::write)
                .orElse("0");
    }

    private void score(String worth) {
        if (response.equals(QtiItemXml.RESPONSE)) {
            xml.set("SCORE", "float", worth);
        } else {
            xml.rules.open("qti-set-outcome-value", "identifier", "SCORE").open("qti-sum");
            xml.rules.empty("qti-variable", "identifier", "SCORE");
            xml.rules
                    .text("qti-base-value", worth, "base-type", "float")
                    .close()
                    .close();
        }
    }

    private void condition(Accepted.Span span) {
        switch (span) {
            case Accepted.Around(BigDecimal value, BigDecimal tolerance) -> {
                if (tolerance.signum() == 0) {
                    xml.rules.open("qti-equal", "tolerance-mode", "exact");
                } else {
                    String width = Numerals.write(tolerance);
                    xml.rules.open("qti-equal", "tolerance-mode", "absolute", "tolerance", width + " " + width);
                }
                compared(value);
            }
            case Accepted.Between(@Nullable BigDecimal low, @Nullable BigDecimal high) -> {
                if (low != null && high != null) {
                    xml.rules.open("qti-and");
                }
                if (low != null) {
                    xml.rules.open("qti-gte");
                    compared(low);
                }
                if (high != null) {
                    xml.rules.open("qti-lte");
                    compared(high);
                }
                if (low != null && high != null) {
                    xml.rules.close();
                }
            }
        }
    }

    private void compared(BigDecimal value) {
        xml.rules.empty("qti-variable", "identifier", response);
        xml.rules
                .text("qti-base-value", Numerals.write(value), "base-type", "float")
                .close();
    }

    private void open(boolean first) {
        if (first) {
            xml.rules.open("qti-response-condition");
        }
        xml.rules.open(first ? "qti-response-if" : "qti-response-else-if");
    }

    private void tell(Accepted accepted) {
        String identifier = Probes.OF_ANSWER + "-" + response + "-" + ++feedbacks;
        xml.set(outcome(), "identifier", identifier);
        Export.only(accepted.feedbackHtml()).ifPresent(html -> xml.modal(outcome(), identifier, html));
    }

    private String outcome() {
        return "FEEDBACK-" + response;
    }

    private static String text(Accepted.Words accepted) {
        String literal = literal(QtiTypes.patterns(accepted).getFirst());
        return literal == null ? "" : literal;
    }
}
