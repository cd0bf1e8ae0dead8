package org.banyan.authoring;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CoursePart.PartText;
import org.banyan.authoring.format.CoursePart.PartUnit;

/**
 * What translations in one language were written from, as far as it is known.
 *
 * @see "Decision 0232: what a translation was written from"
 */
final class TranslationHistory {

    private final String language;
    private final Map<String, Set<String>> recorded = new HashMap<>();
    private final Map<String, Map<String, String>> derived = new HashMap<>();

    /** @param recorded originals by the digest of their translation */
    TranslationHistory(String language, Map<String, Set<String>> recorded) {
        this.language = language;
        this.recorded.putAll(recorded);
    }

    /** Learns from a version. Versions come the oldest first: what a text first stood beside is what it was written from. */
    void learn(List<CoursePart> version) {
        version.forEach(part -> part.in(language).ifPresent(translation -> learn(part, translation)));
    }

    private void learn(CoursePart part, PartText translation) {
        Map<String, String> known = derived.computeIfAbsent(part.key(), _ -> new HashMap<>());
        SideBySide.of(part, translation.units(), text -> of(part, text)).forEach(pair -> {
            PartUnit original = pair.original();
            PartUnit translated = pair.translation();
            if (original != null && translated != null) {
                known.putIfAbsent(translated.text(), original.text());
            }
        });
    }

    /** The originals of a translated text, the one it was last found to be right for at the end; none if nothing is known. */
    Set<String> of(CoursePart part, String translation) {
        Set<String> originals = new LinkedHashSet<>();
        String first = derived.getOrDefault(part.key(), Map.of()).get(translation);
        if (first != null && !first.equals(translation)) {
            originals.add(first);
        }
        originals.addAll(recorded.getOrDefault(TranslationStore.digest(translation), Set.of()));
        return originals;
    }
}
