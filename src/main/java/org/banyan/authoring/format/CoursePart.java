package org.banyan.authoring.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a course that has a place of its own on an author's screen, with all that it says.
 *
 * @param id of its kind: of a module, a topic, of what a quiz belongs to; the path of a figure
 * @param file the path of the original
 * @param texts by language, the original first
 */
public record CoursePart(Kind kind, String id, String title, String file, Map<String, PartText> texts) {

    /** The kinds, in the order in which they stand around each other. */
    public enum Kind {
        CURRICULUM,
        COURSE,
        MODULE,
        TOPIC,
        QUIZ,
        FIGURE;

        /** As it stands in addresses and in the keys of texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** What tells it from all others. */
    public String key() {
        return kind.word() + "/" + id;
    }

    public PartText original() {
        return texts.values().iterator().next();
    }

    public Optional<PartText> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** What a part says in one language. */
    public record PartText(String file, boolean unreviewed, List<PartUnit> units) {}

    /**
     * The smallest piece that is compared and translated: a field, a block of a text, an answer of a question.
     *
     * @param key the same in all languages and versions; blocks are numbered and have to be paired by their words
     * @param field what it is, as the key of a text
     * @param kind of a block; empty for everything else
     * @param words whether it is language at all, not a number or a rule
     */
    public record PartUnit(String key, String field, String kind, String text, boolean words) {

        static PartUnit words(String key, String field, String text) {
            return new PartUnit(key, field, "", text, true);
        }

        static PartUnit fact(String key, String text) {
            return new PartUnit(key, key, "", text, false);
        }

        public boolean isBlock() {
            return !kind.isEmpty();
        }
    }
}
