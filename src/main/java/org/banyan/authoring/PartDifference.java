package org.banyan.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.authoring.Comparison.Change;
import org.banyan.authoring.Comparison.TextChange;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CoursePart.PartText;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.shared.WordDifference;
import org.banyan.shared.WordRun;
import org.jspecify.annotations.Nullable;

/** What is different in one part of a course, in each of its languages. */
final class PartDifference {

    private final List<TextChange> changes = new ArrayList<>();

    private PartDifference() {}

    /** One of the two is there, or both. */
    static List<TextChange> of(@Nullable CoursePart before, @Nullable CoursePart after) {
        PartDifference difference = new PartDifference();
        Set<String> languages = new LinkedHashSet<>();
        if (after != null) {
            languages.addAll(after.texts().keySet());
        }
        if (before != null) {
            languages.addAll(before.texts().keySet());
        }
        languages.forEach(language -> difference.compare(language, units(before, language), units(after, language)));
        return List.copyOf(difference.changes);
    }

    private static List<PartUnit> units(@Nullable CoursePart part, String language) {
        return part == null ? List.of() : part.in(language).map(PartText::units).orElse(List.of());
    }

    private void compare(String language, List<PartUnit> before, List<PartUnit> after) {
        Map<String, PartUnit> old = new LinkedHashMap<>();
        before.forEach(unit -> old.put(unit.key(), unit));
        Map<String, String> pairs = BlockPairs.of(before, after);
        List<PartUnit> passed = new ArrayList<>(before);
        for (PartUnit unit : after) {
            PartUnit was = old.get(unit.isBlock() ? pairs.getOrDefault(unit.key(), "") : unit.key());
            int at = was == null ? -1 : passed.indexOf(was);
            if (at >= 0) {
                gone(language, passed.subList(0, at), after, pairs);
                passed.remove(was);
            }
            change(language, was, unit);
        }
        gone(language, passed, after, pairs);
    }

    /** Tells those that went at the place where they stood. */
    private void gone(String language, List<PartUnit> passed, List<PartUnit> after, Map<String, String> pairs) {
        List<PartUnit> went = passed.stream()
                .filter(unit -> unit.isBlock()
                        ? !pairs.containsValue(unit.key())
                        : after.stream().noneMatch(each -> each.key().equals(unit.key())))
                .toList();
        went.forEach(unit -> changes.add(change(language, unit, Change.REMOVED, unit.text(), "")));
        passed.removeAll(went);
    }

    private void change(String language, @Nullable PartUnit was, PartUnit now) {
        if (was == null) {
            changes.add(change(language, now, Change.ADDED, "", now.text()));
        } else if (!was.text().equals(now.text())) {
            changes.add(change(language, now, Change.CHANGED, was.text(), now.text()));
        }
    }

    private static TextChange change(String language, PartUnit unit, Change change, String before, String after) {
        List<WordRun> words =
                unit.words() ? WordDifference.of(language, before, after) : WordDifference.whole(before, after);
        return new TextChange(language, unit.field(), change, words);
    }
}
