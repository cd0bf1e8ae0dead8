package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.XmlElement;

/**
 * Runs the response processing of an item on a response. Known are the templates {@code match_correct}, {@code map_response} and
 * {@code map_response_point}, and of the rule language:
 *
 * <ul>
 *   <li>rules: {@code responseCondition} with {@code responseIf}, {@code responseElseIf}, {@code responseElse};
 *       {@code setOutcomeValue}; {@code responseProcessingFragment}; {@code exitResponse}
 *   <li>values: {@code baseValue}, {@code variable}, {@code correct}, {@code mapResponse}, {@code mapResponsePoint}, {@code null},
 *       {@code multiple}, {@code ordered}
 *   <li>comparing: {@code match}, {@code equal} (exact or with an absolute tolerance), {@code stringMatch}, {@code member},
 *       {@code contains}, {@code isNull}, {@code gt}, {@code gte}, {@code lt}, {@code lte}
 *   <li>joining: {@code and}, {@code or}, {@code not}
 *   <li>reckoning: {@code sum}, {@code product}, {@code subtract}, {@code divide}, {@code max}, {@code min}
 * </ul>
 *
 * An item with any other rule is not taken. A value is a list of texts; null is the empty one.
 */
final class QtiRules {

    private static final List<String> TRUE = List.of("true");
    private static final List<String> FALSE = List.of("false");

    private final QtiItem item;
    private final Map<String, List<String>> responses;
    private final Map<String, List<String>> outcomes = new HashMap<>();
    private boolean ended;

    private QtiRules(QtiItem item, Map<String, List<String>> responses) {
        this.item = item;
        this.responses = responses;
        outcomes.putAll(item.outcomes());
    }

    /** What came of a response. */
    record Outcome(BigDecimal score, Map<String, List<String>> values) {

        boolean shows(String outcome, String identifier) {
            return values.getOrDefault(outcome, List.of()).contains(identifier);
        }
    }

    static Outcome run(QtiItem item, Map<String, List<String>> responses) {
        QtiRules rules = new QtiRules(item, responses);
        XmlElement processing = item.processing();
        if (processing != null) {
            String template = template(processing);
            if (template.isEmpty() || !processing.children().isEmpty()) {
                rules.rules(processing.children());
            } else {
                rules.template(template, processing);
            }
        }
        List<String> score = rules.outcomes.getOrDefault("SCORE", List.of());
        return new Outcome(score.isEmpty() ? BigDecimal.ZERO : rules.number(score, item.root()), rules.outcomes);
    }

    private static String template(XmlElement processing) {
        String address = processing.attribute("template", processing.attribute("templateLocation", ""));
        String name = address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
        return name.toLowerCase(Locale.ROOT);
    }

    private void template(String name, XmlElement processing) {
        Declaration response = item.declarations().get("RESPONSE");
        if (response == null) {
            throw Faulty.at(processing.line(), "qti.no-response");
        }
        List<String> score = switch (name) {
            case "match_correct", "cc2_match", "cc2_match_basic" ->
                matches(given("RESPONSE"), response.correct(), response) ? List.of("1") : List.of("0");
            case "map_response", "cc2_map_response" -> List.of(mapped(response).toPlainString());
            case "map_response_point" -> List.of(mappedPoint(response).toPlainString());
            default -> throw Faulty.unsupported(processing.line(), "qti.template", name);
        };
        outcomes.put("SCORE", score);
    }

    private void rules(List<XmlElement> rules) {
        for (XmlElement rule : rules) {
            if (ended) {
                return;
            }
            switch (rule.name()) {
                case "responseCondition" -> condition(rule);
                case "setOutcomeValue" ->
                    outcomes.put(rule.attribute("identifier", ""), value(only(rule, rule.children())));
                case "responseProcessingFragment" -> rules(rule.children());
                case "exitResponse" -> ended = true;
                default -> throw Faulty.unsupported(rule.line(), "qti.rule", rule.name());
            }
        }
    }

    private void condition(XmlElement condition) {
        for (XmlElement branch : condition.children()) {
            List<XmlElement> parts = branch.children();
            boolean otherwise = branch.is("responseElse");
            if (!otherwise && parts.isEmpty()) {
                throw Faulty.at(branch.line(), "qti.rule", branch.name());
            }
            if (otherwise || value(parts.getFirst()).equals(TRUE)) {
                rules(otherwise ? parts : parts.subList(1, parts.size()));
                return;
            }
        }
    }

    private List<String> value(XmlElement expression) {
        List<XmlElement> parts = expression.children();
        return switch (expression.name()) {
            case "baseValue" -> List.of(expression.wholeText().strip());
            case "variable" -> {
                String identifier = expression.attribute("identifier", "");
                yield item.declarations().containsKey(identifier)
                        ? given(identifier)
                        : outcomes.getOrDefault(identifier, List.of());
            }
            case "correct" -> declaration(expression).correct();
            case "mapResponse" -> List.of(mapped(declaration(expression)).toPlainString());
            case "mapResponsePoint" ->
                List.of(mappedPoint(declaration(expression)).toPlainString());
            case "null" -> List.of();
            case "multiple", "ordered" ->
                parts.stream().flatMap(part -> value(part).stream()).toList();
            case "match" -> truth(matches(parts, expression));
            case "equal" ->
                truth(compared(
                        expression, (one, two) -> one.subtract(two).abs().compareTo(tolerance(expression)) <= 0));
            case "gt" -> truth(compared(expression, (one, two) -> one.compareTo(two) > 0));
            case "gte" -> truth(compared(expression, (one, two) -> one.compareTo(two) >= 0));
            case "lt" -> truth(compared(expression, (one, two) -> one.compareTo(two) < 0));
            case "lte" -> truth(compared(expression, (one, two) -> one.compareTo(two) <= 0));
            case "stringMatch" -> truth(stringMatch(expression));
            case "member" -> {
                List<List<String>> two = two(expression);
                yield truth(!two.getFirst().isEmpty() && two.getLast().containsAll(two.getFirst()));
            }
            case "contains" -> {
                List<List<String>> two = two(expression);
                yield truth(!two.getLast().isEmpty() && two.getFirst().containsAll(two.getLast()));
            }
            case "isNull" -> truth(value(only(expression, parts)).isEmpty());
            case "and" -> truth(parts.stream().allMatch(part -> value(part).equals(TRUE)));
            case "or" -> truth(parts.stream().anyMatch(part -> value(part).equals(TRUE)));
            case "not" -> truth(!value(only(expression, parts)).equals(TRUE));
            case "sum" -> plain(numbers(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            case "product" ->
                plain(numbers(parts).stream()
                        .reduce(BigDecimal.ONE, (one, two) -> one.multiply(two, MathContext.DECIMAL64)));
            case "max" ->
                plain(numbers(parts).stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
            case "min" ->
                plain(numbers(parts).stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
            case "subtract" -> {
                List<List<String>> two = two(expression);
                yield plain(number(two.getFirst(), expression).subtract(number(two.getLast(), expression)));
            }
            case "divide" -> {
                List<List<String>> two = two(expression);
                BigDecimal by = number(two.getLast(), expression);
                yield by.signum() == 0
                        ? List.of()
                        : plain(number(two.getFirst(), expression).divide(by, MathContext.DECIMAL64));
            }
            default -> throw Faulty.unsupported(expression.line(), "qti.rule", expression.name());
        };
    }

    private List<String> given(String identifier) {
        return responses.getOrDefault(identifier, List.of());
    }

    private Declaration declaration(XmlElement expression) {
        String identifier = expression.attribute("identifier", "");
        Declaration declaration = item.declarations().get(identifier);
        if (declaration == null) {
            throw Faulty.at(expression.line(), "qti.no-response", identifier);
        }
        return declaration;
    }

    private boolean matches(List<XmlElement> parts, XmlElement expression) {
        List<List<String>> two = two(expression);
        Declaration compared = parts.stream()
                .map(part -> item.declarations().get(part.attribute("identifier", "")))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return compared == null
                ? two.getFirst().equals(two.getLast())
                : matches(two.getFirst(), two.getLast(), compared);
    }

    private static boolean matches(List<String> one, List<String> two, Declaration declaration) {
        if (one.isEmpty() || one.size() != two.size()) {
            return false;
        }
        List<String> left =
                one.stream().map(value -> normal(value, declaration)).toList();
        List<String> right =
                two.stream().map(value -> normal(value, declaration)).toList();
        return declaration.cardinality().equals("ordered")
                ? left.equals(right)
                : left.stream().sorted().toList().equals(right.stream().sorted().toList());
    }

    private static String normal(String value, Declaration declaration) {
        if (declaration.isNumber()) {
            return Numerals.read(value).map(Numerals::write).orElse(value);
        }
        if (declaration.baseType().equals("pair")) {
            int space = value.indexOf(' ');
            String one = value.substring(0, Math.max(0, space));
            String other = value.substring(space + 1).strip();
            return space > 0 && one.compareTo(other) > 0 ? other + " " + one : value;
        }
        return value;
    }

    private BigDecimal mapped(Declaration declaration) {
        Declaration.Mapping mapping = declaration.mapping();
        if (mapping == null) {
            throw Faulty.at(item.root().line(), "qti.no-mapping", declaration.identifier());
        }
        Map<String, Boolean> once = new LinkedHashMap<>();
        given(declaration.identifier()).forEach(value -> once.put(normal(value, declaration), true));
        BigDecimal sum = BigDecimal.ZERO;
        for (String value : once.keySet()) {
            sum = sum.add(mapping.entries().stream()
                    .filter(entry -> {
                        String key = normal(entry.key(), declaration);
                        return entry.caseMatters() ? key.equals(value) : key.equalsIgnoreCase(value);
                    })
                    .findFirst()
                    .map(Declaration.Entry::value)
                    .orElse(mapping.otherwise()));
        }
        BigDecimal least = mapping.least();
        BigDecimal most = mapping.most();
        sum = least == null ? sum : sum.max(least);
        return most == null ? sum : sum.min(most);
    }

    /** Points are given as the number of the area they are in, {@code #2}. */
    private BigDecimal mappedPoint(Declaration declaration) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String point : given(declaration.identifier())) {
            int number = point.matches("#[0-9]{1,4}") ? Integer.parseInt(point.substring(1)) : -1;
            sum = sum.add(
                    number >= 0 && number < declaration.areas().size()
                            ? declaration.areas().get(number).value()
                            : declaration.elsewhere());
        }
        return sum;
    }

    private boolean stringMatch(XmlElement expression) {
        List<List<String>> two = two(expression);
        if (two.getFirst().isEmpty() || two.getLast().isEmpty()) {
            return false;
        }
        String one = two.getFirst().getFirst();
        String other = two.getLast().getFirst();
        boolean caseMatters = !expression.attribute("caseSensitive", "true").equals("false");
        boolean within = expression.attribute("substring", "false").equals("true");
        if (within) {
            throw Faulty.unsupported(expression.line(), "qti.rule", "substring");
        }
        return caseMatters ? one.equals(other) : one.equalsIgnoreCase(other);
    }

    private boolean compared(XmlElement expression, BiPredicate<BigDecimal, BigDecimal> how) {
        List<List<String>> two = two(expression);
        return !two.getFirst().isEmpty()
                && !two.getLast().isEmpty()
                && how.test(number(two.getFirst(), expression), number(two.getLast(), expression));
    }

    static BigDecimal tolerance(XmlElement equal) {
        String mode = equal.attribute("toleranceMode", "exact");
        if (mode.equals("exact")) {
            return BigDecimal.ZERO;
        }
        if (!mode.equals("absolute")) {
            throw Faulty.unsupported(equal.line(), "qti.rule", "toleranceMode " + mode);
        }
        String both = equal.attribute("tolerance", "").strip();
        String tolerance = both.indexOf(' ') < 0 ? both : both.substring(0, both.indexOf(' '));
        return Numerals.read(tolerance).orElseThrow(() -> Faulty.at(equal.line(), "no-number", tolerance));
    }

    private List<BigDecimal> numbers(List<XmlElement> parts) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (XmlElement part : parts) {
            for (String each : value(part)) {
                numbers.add(number(List.of(each), part));
            }
        }
        return numbers;
    }

    private BigDecimal number(List<String> value, XmlElement where) {
        String written = value.isEmpty() ? "" : value.getFirst();
        return Numerals.read(written)
                .or(() -> java.util.Optional.ofNullable(
                        written.matches("-?[0-9]{1,40}(\\.[0-9]{1,60})?") ? new BigDecimal(written) : null))
                .orElseThrow(() -> Faulty.at(where.line(), "no-number", written));
    }

    private List<List<String>> two(XmlElement expression) {
        List<XmlElement> parts = expression.children();
        if (parts.size() != 2) {
            throw Faulty.at(expression.line(), "qti.rule", expression.name());
        }
        return List.of(value(parts.getFirst()), value(parts.getLast()));
    }

    private static XmlElement only(XmlElement expression, List<XmlElement> parts) {
        if (parts.size() != 1) {
            throw Faulty.at(expression.line(), "qti.rule", expression.name());
        }
        return parts.getFirst();
    }

    private static List<String> truth(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    private static List<String> plain(BigDecimal number) {
        return List.of(number.round(MathContext.DECIMAL64).toPlainString());
    }
}
