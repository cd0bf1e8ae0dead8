package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.XmlElement;
import org.jspecify.annotations.Nullable;

/** The numbers and ranges that an item asks of a response: what is declared right, and the conditions of its rules. */
final class NumbersInRules {

    /** A number that nothing fits. */
    static final String FAR = "987654321987.125";

    private final Declaration response;
    private final Set<Accepted.Span> spans = new LinkedHashSet<>();

    NumbersInRules(QtiItem item, Declaration response) {
        this.response = response;
        XmlElement processing = item.processing();
        if (processing != null) {
            conditions(processing);
        }
        if (spans.isEmpty()) {
            response.correct().forEach(this::exactly);
            Declaration.Mapping mapping = response.mapping();
            if (mapping != null) {
                mapping.entries().forEach(entry -> exactly(entry.key()));
            }
        }
    }

    List<Accepted.Span> spans() {
        return List.copyOf(spans);
    }

    /** A number that is meant by it, and if possible by none that comes before it and would count instead. */
    String probe(Accepted.Span span) {
        List<BigDecimal> candidates = candidates(span);
        List<Accepted.Span> before =
                spans.stream().takeWhile(each -> !each.equals(span)).toList();
        return candidates.stream()
                .filter(number -> before.stream().noneMatch(each -> holds(each, number)))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(Numerals::write)
                .orElse(FAR);
    }

    /** Numbers that are meant, the middle first. */
    static List<BigDecimal> candidates(Accepted.Span span) {
        BigDecimal low = span.low();
        BigDecimal high = span.high();
        if (low == null || high == null) {
            return Stream.of(low, high).flatMap(Stream::ofNullable).toList();
        }
        return List.of(low.add(high).divide(BigDecimal.TWO), low, high);
    }

    private static boolean holds(Accepted.Span span, BigDecimal number) {
        BigDecimal low = span.low();
        BigDecimal high = span.high();
        return (low == null || low.compareTo(number) <= 0) && (high == null || high.compareTo(number) >= 0);
    }

    private void conditions(XmlElement element) {
        for (XmlElement child : element.children()) {
            if (child.is("responseIf") || child.is("responseElseIf")) {
                child.children().stream().findFirst().flatMap(this::span).ifPresent(spans::add);
            }
            conditions(child);
        }
    }

    private Optional<Accepted.Span> span(XmlElement condition) {
        return switch (condition.name()) {
            case "equal" -> base(condition).map(value -> new Accepted.Around(value, QtiRules.tolerance(condition)));
            case "match" -> base(condition).map(value -> new Accepted.Around(value, BigDecimal.ZERO));
            case "gte" -> base(condition).map(value -> new Accepted.Between(value, null));
            case "lte" -> base(condition).map(value -> new Accepted.Between(null, value));
            case "and" -> both(condition);
            default -> Optional.empty();
        };
    }

    private Optional<Accepted.Span> both(XmlElement and) {
        List<Accepted.Span> parts = new ArrayList<>();
        and.children().forEach(part -> span(part).ifPresent(parts::add));
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst());
        }
        if (parts.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(new Accepted.Between(
                limit(parts.getFirst().low(), parts.getLast().low()),
                limit(parts.getFirst().high(), parts.getLast().high())));
    }

    private static @Nullable BigDecimal limit(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : one;
    }

    /** The number that the response is compared with, where it is this response. */
    private Optional<BigDecimal> base(XmlElement comparison) {
        List<XmlElement> parts = comparison.children();
        boolean ours = parts.size() == 2
                && parts.getFirst().is("variable")
                && parts.getFirst().attribute("identifier", "").equals(response.identifier());
        if (!ours) {
            return Optional.empty();
        }
        XmlElement other = parts.getLast();
        if (other.is("correct")) {
            return response.correct().stream().findFirst().flatMap(Numerals::read);
        }
        return other.is("baseValue") ? Numerals.read(other.wholeText()) : Optional.empty();
    }

    private void exactly(String written) {
        Numerals.read(written).ifPresent(value -> spans.add(new Accepted.Around(value, BigDecimal.ZERO)));
    }
}
