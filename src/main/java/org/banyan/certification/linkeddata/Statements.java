package org.banyan.certification.linkeddata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.certification.linkeddata.Vocabulary.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a JSON document apart into its statements. A word that no context defines is refused, not passed over: what is
 * passed over would look signed and not be.
 */
final class Statements {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]*");
    private static final int DEEPEST = 60;

    private final Set<Quad> quads = new LinkedHashSet<>();
    private int blanks;
    private int depth;

    private Statements() {}

    static Set<Quad> of(JsonNode document) {
        if (!(document instanceof ObjectNode object)) {
            throw new UnclearMeaningException("Not an object");
        }
        var statements = new Statements();
        statements.node(object, Vocabulary.NONE, null, "");
        return statements.quads;
    }

    /** @return the name of the node */
    private String node(ObjectNode node, Vocabulary around, @Nullable Term property, String graph) {
        if (++depth > DEEPEST) {
            throw new UnclearMeaningException("Nested too deep");
        }
        Vocabulary untyped = vocabularyOf(node, around, property);
        Vocabulary vocabulary = untyped;
        List<String> types = types(node, untyped);
        for (String type : types.stream().sorted().toList()) {
            Term term = untyped.term(type);
            if (term != null && term.words() != null) {
                vocabulary = vocabulary.withTyped(term.words());
            }
        }
        String name = name(node, vocabulary);
        for (String type : types) {
            String iri = absolute(untyped.meaning(type), type);
            quads.add(new Quad(name, Quad.iri(RDF + "type"), Quad.iri(iri), graph));
        }
        for (var entry : node.properties()) {
            String meaning = vocabulary.meaning(entry.getKey());
            if (meaning == null) {
                throw new UnclearMeaningException("Not defined: " + entry.getKey());
            }
            if (!meaning.startsWith("@")) {
                Term term = Objects.requireNonNullElseGet(
                        vocabulary.term(entry.getKey()), () -> new Term(meaning, null, null, null));
                property(name, absolute(meaning, entry.getKey()), term, entry.getValue(), vocabulary, graph);
            } else if (!Set.of("@id", "@type", "@context").contains(meaning)) {
                throw new UnclearMeaningException("Not understood: " + meaning);
            }
        }
        depth--;
        return name;
    }

    private static Vocabulary vocabularyOf(ObjectNode node, Vocabulary around, @Nullable Term property) {
        boolean isMereReference = node.size() == 1
                && "@id".equals(around.meaning(node.propertyNames().iterator().next()));
        Vocabulary vocabulary = isMereReference ? around : around.withoutTyped();
        if (property != null && property.words() != null) {
            vocabulary = vocabulary.with(property.words());
        }
        return node.has("@context") ? vocabulary.withOwn(node.path("@context")) : vocabulary;
    }

    private void property(
            String subject, String predicate, Term term, JsonNode value, Vocabulary vocabulary, String graph) {
        List<JsonNode> values = value.isArray() && !"@json".equals(term.type())
                ? value.valueStream().toList()
                : List.of(value);
        if (term.isIn("@list")) {
            quads.add(new Quad(subject, Quad.iri(predicate), list(values, term, vocabulary, graph), graph));
            return;
        }
        values.stream().filter(one -> !one.isNull()).forEach(one -> {
            String inside = term.isIn("@graph") ? blank() : graph;
            String object = object(one, term, vocabulary, inside);
            quads.add(new Quad(subject, Quad.iri(predicate), term.isIn("@graph") ? inside : object, graph));
        });
    }

    private String list(List<JsonNode> values, Term term, Vocabulary vocabulary, String graph) {
        String rest = Quad.iri(RDF + "nil");
        for (JsonNode value : values.reversed()) {
            String link = blank();
            quads.add(new Quad(link, Quad.iri(RDF + "first"), object(value, term, vocabulary, graph), graph));
            quads.add(new Quad(link, Quad.iri(RDF + "rest"), rest, graph));
            rest = link;
        }
        return rest;
    }

    private String object(JsonNode value, Term term, Vocabulary vocabulary, String graph) {
        if ("@json".equals(term.type())) {
            return Quad.literal(CanonicalJson.of(value), RDF + "JSON");
        }
        if (value instanceof ObjectNode node) {
            return node(node, vocabulary, term, graph);
        }
        if (value.isString() && ("@id".equals(term.type()) || "@vocab".equals(term.type()))) {
            return Quad.iri(reference(value.asString(), term, vocabulary));
        }
        return literal(value, term);
    }

    private static String reference(String said, Term term, Vocabulary vocabulary) {
        if ("@vocab".equals(term.type())) {
            Vocabulary words = term.words() == null ? vocabulary : vocabulary.with(term.words());
            return absolute(words.meaning(said), said);
        }
        return absolute(said, said);
    }

    private static String literal(JsonNode value, Term term) {
        if (value.isString()) {
            return Quad.literal(value.asString(), Objects.requireNonNullElse(term.type(), XSD + "string"));
        }
        if (value.isBoolean()) {
            return Quad.literal(value.asString(), Objects.requireNonNullElse(term.type(), XSD + "boolean"));
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean whole = number.stripTrailingZeros().scale() <= 0 && !(XSD + "double").equals(term.type());
            return whole
                    ? Quad.literal(
                            number.toBigInteger().toString(), Objects.requireNonNullElse(term.type(), XSD + "integer"))
                    : Quad.literal(scientific(number), Objects.requireNonNullElse(term.type(), XSD + "double"));
        }
        throw new UnclearMeaningException("Not a value: " + value.getNodeType());
    }

    /** As XML Schema writes a double: one digit before the point, at least one behind it. */
    private static String scientific(BigDecimal number) {
        BigDecimal shortened = number.stripTrailingZeros();
        BigInteger digits = shortened.unscaledValue().abs();
        String written = digits.toString();
        int exponent = written.length() - 1 - shortened.scale();
        String behind = written.length() == 1 ? "0" : written.substring(1);
        return (number.signum() < 0 ? "-" : "") + written.charAt(0) + "." + behind + "E" + exponent;
    }

    private static List<String> types(ObjectNode node, Vocabulary vocabulary) {
        List<String> types = new ArrayList<>();
        node.propertyStream()
                .filter(entry -> "@type".equals(vocabulary.meaning(entry.getKey())))
                .flatMap(entry ->
                        entry.getValue().isArray() ? entry.getValue().valueStream() : Stream.of(entry.getValue()))
                .forEach(type -> types.add(type.asString()));
        return types;
    }

    private String name(ObjectNode node, Vocabulary vocabulary) {
        return node.propertyStream()
                .filter(entry -> "@id".equals(vocabulary.meaning(entry.getKey())))
                .map(entry -> entry.getValue().asString())
                .map(id -> id.startsWith("_:") ? id : Quad.iri(absolute(id, id)))
                .findFirst()
                .orElseGet(this::blank);
    }

    private String blank() {
        return "_:b" + blanks++;
    }

    private static String absolute(@Nullable String iri, String said) {
        if (iri == null || !ABSOLUTE.matcher(iri).matches()) {
            throw new UnclearMeaningException("Not an address: " + said);
        }
        return iri;
    }
}
