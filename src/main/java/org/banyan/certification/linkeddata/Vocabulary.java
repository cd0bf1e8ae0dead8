package org.banyan.certification.linkeddata;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What words mean at one place of a document: an active context of JSON-LD, unchangeable.
 *
 * @param before what counted before a type brought words of its own; those do not reach the nodes below
 */
record Vocabulary(Map<String, Term> terms, @Nullable Vocabulary before) {

    static final Vocabulary NONE = new Vocabulary(Map.of(), null);

    /**
     * @param type how values are read: {@code @id}, {@code @vocab}, {@code @json}, a data type, or as they are
     * @param words that count inside the value
     */
    record Term(
            String meaning,
            @Nullable String type,
            @Nullable String container,
            @Nullable JsonNode words) {

        boolean isIn(String wanted) {
            return wanted.equals(container);
        }
    }

    /** With the words of a context, which may be an address, a list, or defined in place. */
    Vocabulary with(JsonNode context) {
        if (context.isNull()) {
            return NONE;
        }
        if (context.isArray()) {
            Vocabulary vocabulary = this;
            for (JsonNode part : context) {
                vocabulary = vocabulary.with(part);
            }
            return vocabulary;
        }
        if (context.isString()) {
            return with(Contexts.at(context.asString()));
        }
        if (context instanceof ObjectNode defined) {
            return defining(defined);
        }
        throw new UnclearMeaningException("Not a context");
    }

    /** With the words that a document defines for itself: it may add some, and give none that is known another meaning. */
    Vocabulary withOwn(JsonNode context) {
        Vocabulary vocabulary = this;
        for (JsonNode part : context.isArray() ? context : List.of(context)) {
            Vocabulary known = vocabulary;
            vocabulary = vocabulary.with(part);
            if (!part.isString() && !known.isKeptBy(vocabulary)) {
                throw new UnclearMeaningException("A known word gets another meaning");
            }
        }
        return vocabulary;
    }

    private boolean isKeptBy(Vocabulary other) {
        return terms.entrySet().stream().allMatch(entry -> entry.getValue().equals(other.terms.get(entry.getKey())));
    }

    /** With the words that a type brings. */
    Vocabulary withTyped(JsonNode context) {
        return new Vocabulary(with(context).terms, before == null ? this : before);
    }

    Vocabulary withoutTyped() {
        return before == null ? this : before;
    }

    @Nullable
    Term term(String word) {
        return terms.get(word);
    }

    /** The full name of a word, or null if nobody defined it. */
    @Nullable
    String meaning(String word) {
        if (word.startsWith("@")) {
            return word;
        }
        Term term = terms.get(word);
        if (term != null) {
            return term.meaning();
        }
        int colon = word.indexOf(':');
        if (colon < 1) {
            return null;
        }
        Term prefix = terms.get(word.substring(0, colon));
        return prefix != null && !word.startsWith("//", colon + 1)
                ? prefix.meaning() + word.substring(colon + 1)
                : word;
    }

    private Vocabulary defining(ObjectNode context) {
        Map<String, Term> defined = new HashMap<>(terms);
        context.propertyStream().forEach(entry -> {
            if (entry.getKey().startsWith("@")) {
                if (!entry.getKey().equals("@protected") && !entry.getKey().equals("@version")) {
                    throw new UnclearMeaningException("A context with " + entry.getKey());
                }
            } else if (entry.getValue().isNull()) {
                defined.remove(entry.getKey());
            } else {
                defined.put(entry.getKey(), term(entry.getKey(), entry.getValue(), context, defined));
            }
        });
        return new Vocabulary(Collections.unmodifiableMap(defined), before);
    }

    private static Term term(String word, JsonNode said, ObjectNode context, Map<String, Term> defined) {
        if (said.isString()) {
            return new Term(iri(said.asString(), context, defined), null, null, null);
        }
        String id = said.path("@id").asString(word);
        @Nullable String type = said.has("@type") ? iri(said.path("@type").asString(), context, defined) : null;
        @Nullable
        String container = said.has("@container") ? said.path("@container").asString() : null;
        return new Term(iri(id, context, defined), type, container, said.get("@context"));
    }

    private static String iri(String said, ObjectNode context, Map<String, Term> defined) {
        int colon = said.indexOf(':');
        if (said.startsWith("@") || colon < 1 || said.startsWith("//", colon + 1)) {
            return said;
        }
        String prefix = said.substring(0, colon);
        Term known = defined.get(prefix);
        @Nullable
        String space = known != null
                ? known.meaning()
                : context.has(prefix) ? context.path(prefix).asString("") : null;
        return space == null || space.isEmpty() ? said : space + said.substring(colon + 1);
    }
}
