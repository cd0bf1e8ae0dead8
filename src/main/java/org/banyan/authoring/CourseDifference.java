package org.banyan.authoring;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.authoring.Comparison.Change;
import org.banyan.authoring.Comparison.PartChange;
import org.banyan.authoring.Comparison.TextChange;
import org.banyan.authoring.format.CoursePart;

/** What is different between two states of a course. Parts are the same when their ids are. */
final class CourseDifference {

    private CourseDifference() {}

    static List<PartChange> of(List<CoursePart> before, List<CoursePart> after) {
        Map<String, CoursePart> old = byKey(before);
        Map<String, CoursePart> now = byKey(after);
        Set<String> moved = moved(order(old, now), order(now, old));
        List<PartChange> changes = new ArrayList<>();
        after.forEach(part -> {
            CoursePart was = old.get(part.key());
            List<TextChange> texts = PartDifference.of(was, part);
            if (was == null) {
                changes.add(change(part, Change.ADDED, texts));
            } else if (!texts.isEmpty()) {
                changes.add(change(part, Change.CHANGED, texts));
            }
            if (moved.contains(part.key())) {
                changes.add(change(part, Change.MOVED, List.of()));
            }
        });
        before.stream()
                .filter(part -> !now.containsKey(part.key()))
                .forEach(part -> changes.add(change(part, Change.REMOVED, PartDifference.of(part, null))));
        return List.copyOf(changes);
    }

    private static PartChange change(CoursePart part, Change change, List<TextChange> texts) {
        return new PartChange(part.kind(), part.id(), part.title(), change, texts);
    }

    private static Map<String, CoursePart> byKey(List<CoursePart> parts) {
        Map<String, CoursePart> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        return byKey;
    }

    /** The modules and topics that are in both, in their order in the first. */
    private static List<String> order(Map<String, CoursePart> parts, Map<String, CoursePart> others) {
        return parts.values().stream()
                .filter(part -> part.kind() == CoursePart.Kind.MODULE || part.kind() == CoursePart.Kind.TOPIC)
                .map(CoursePart::key)
                .filter(others::containsKey)
                .toList();
    }

    /** The fewest that have to be taken out and put in elsewhere to make the one order of the other. */
    private static Set<String> moved(List<String> before, List<String> after) {
        Set<String> moved = new HashSet<>();
        DiffUtils.diff(before, after)
                .getDeltas()
                .forEach(delta -> moved.addAll(delta.getSource().getLines()));
        return moved;
    }
}
