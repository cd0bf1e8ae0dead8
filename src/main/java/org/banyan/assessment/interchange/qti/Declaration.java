package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.XmlElement;
import org.jspecify.annotations.Nullable;

/** What an item says of one response: its kind, what is right, and what single values earn. */
record Declaration(
        String identifier,
        String cardinality,
        String baseType,
        List<String> correct,
        @Nullable Mapping mapping,
        List<Spotted> areas,
        BigDecimal elsewhere) {

    record Entry(String key, BigDecimal value, boolean caseMatters) {}

    record Mapping(
            List<Entry> entries,
            BigDecimal otherwise,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    /** A part of a picture and what a point in it earns. */
    record Spotted(String shape, String coordinates, BigDecimal value, int line) {}

    boolean isSingle() {
        return cardinality.equals("single");
    }

    boolean isPair() {
        return baseType.equals("pair") || baseType.equals("directedPair");
    }

    boolean isNumber() {
        return baseType.equals("float") || baseType.equals("integer");
    }

    static Declaration of(XmlElement element) {
        List<String> correct = element.child("correctResponse").stream()
                .flatMap(response -> response.children("value").stream())
                .map(value -> value.wholeText().strip())
                .toList();
        Mapping mapping = element.child("mapping").map(Declaration::mapping).orElse(null);
        List<Spotted> areas = new ArrayList<>();
        XmlElement areaMapping = element.child("areaMapping").orElse(null);
        if (areaMapping != null) {
            for (XmlElement area : areaMapping.children("areaMapEntry")) {
                areas.add(new Spotted(
                        area.attribute("shape", ""),
                        area.attribute("coords", ""),
                        number(area, "mappedValue", "0"),
                        area.line()));
            }
        }
        return new Declaration(
                element.attribute("identifier", ""),
                element.attribute("cardinality", "single"),
                element.attribute("baseType", "identifier"),
                correct,
                mapping,
                areas,
                areaMapping == null ? BigDecimal.ZERO : number(areaMapping, "defaultValue", "0"));
    }

    private static Mapping mapping(XmlElement element) {
        List<Entry> entries = element.children("mapEntry").stream()
                .map(entry -> new Entry(
                        entry.attribute("mapKey", ""),
                        number(entry, "mappedValue", "0"),
                        !entry.attribute("caseSensitive", "true").equals("false")))
                .toList();
        return new Mapping(
                entries,
                number(element, "defaultValue", "0"),
                element.attribute("lowerBound") == null ? null : number(element, "lowerBound", "0"),
                element.attribute("upperBound") == null ? null : number(element, "upperBound", "0"));
    }

    private static BigDecimal number(XmlElement element, String attribute, String usual) {
        String written = element.attribute(attribute, usual);
        return Numerals.read(written).orElseThrow(() -> Faulty.at(element.line(), "no-number", written));
    }
}
