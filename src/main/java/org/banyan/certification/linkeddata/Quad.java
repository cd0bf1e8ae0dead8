package org.banyan.certification.linkeddata;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One statement, each part as N-Quads write it: {@code <iri>}, {@code _:blank} or a literal.
 *
 * @param graph empty for the statements of the document itself
 */
record Quad(String subject, String predicate, String object, String graph) {

    private static final String LITERAL_END = "\"";

    static boolean isBlank(String part) {
        return part.startsWith("_:");
    }

    static String iri(String iri) {
        return "<" + iri + ">";
    }

    static String literal(String value, String type) {
        String quoted = LITERAL_END + escaped(value) + LITERAL_END;
        return type.equals("http://www.w3.org/2001/XMLSchema#string") ? quoted : quoted + "^^" + iri(type);
    }

    /** The places where a blank node may stand. */
    Stream<String> blanks() {
        return Stream.of(subject, object, graph).filter(Quad::isBlank);
    }

    String written(UnaryOperator<String> name) {
        return named(subject, name) + " " + predicate + " " + named(object, name) + " "
                + (graph.isEmpty() ? "" : named(graph, name) + " ") + ".\n";
    }

    private static String named(String part, UnaryOperator<String> name) {
        return isBlank(part) ? name.apply(part) : part;
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder(value.length() + 8);
        value.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\b' -> escaped.append("\\b");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\f' -> escaped.append("\\f");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (letter < ' ' || letter == 0x7F) {
                        escaped.append("\\u%04X".formatted(letter));
                    } else {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
