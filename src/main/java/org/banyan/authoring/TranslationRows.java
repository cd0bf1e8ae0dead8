package org.banyan.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyan.authoring.SideBySide.Pair;
import org.banyan.authoring.TranslationRow.State;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.authoring.format.CoursePart.PartText;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.shared.WordDifference;
import org.banyan.shared.WordRun;
import org.jspecify.annotations.Nullable;

/** The rows of a part in one language, with how each stands. */
final class TranslationRows {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final int SHORT = 16;

    private final CoursePart part;
    private final TranslationHistory history;
    private final String from;
    private final Map<String, Integer> seen = new HashMap<>();

    private TranslationRows(CoursePart part, TranslationHistory history) {
        this.part = part;
        this.history = history;
        this.from = part.texts().keySet().iterator().next();
    }

    static List<TranslationRow> of(CoursePart part, String language, TranslationHistory history) {
        TranslationRows rows = new TranslationRows(part, history);
        List<PartUnit> translation = part.in(language).map(PartText::units).orElse(List.of());
        List<TranslationRow> read = new ArrayList<>();
        SideBySide.of(part, translation, text -> history.of(part, text)).forEach(pair -> read.add(rows.row(pair)));
        return List.copyOf(read);
    }

    private TranslationRow row(Pair pair) {
        PartUnit original = pair.original();
        PartUnit translation = pair.translation();
        if (original == null) {
            return extra(translation);
        }
        String text = translation == null ? "" : translation.text();
        String key = original.isBlock() ? key("block/", original.text()) : original.key();
        State state = text.isEmpty() ? State.MISSING : state(original, text);
        List<WordRun> since = state == State.OUTDATED
                ? WordDifference.of(from, newest(history.of(part, text)), original.text())
                : List.of();
        return new TranslationRow(key, original.field(), original.text(), text, state, since);
    }

    private TranslationRow extra(@Nullable PartUnit unit) {
        String text = unit == null ? "" : unit.text();
        String field = unit == null ? "block" : unit.field();
        String key = unit != null && unit.isBlock() ? key("extra/", text) : "extra/" + (unit == null ? "" : unit.key());
        return new TranslationRow(key, field, "", text, State.EXTRA, List.of());
    }

    /** The same words twice are the first and the second of them. */
    private String key(String before, String text) {
        String key = before + TranslationStore.digest(text).substring(0, SHORT);
        int number = seen.merge(key, 1, Integer::sum);
        return number == 1 ? key : key + "-" + number;
    }

    private State state(PartUnit original, String text) {
        Set<String> basis = history.of(part, text);
        if (basis.contains(original.text())) {
            return State.CURRENT;
        }
        if (text.equals(original.text())) {
            return isFilled(original) ? State.MISSING : State.CURRENT;
        }
        return basis.isEmpty() ? State.CURRENT : State.OUTDATED;
    }

    /** Whether the words of the original may stand there only because a topic must be whole; fields are simply left out. */
    private boolean isFilled(PartUnit unit) {
        boolean needed =
                unit.isBlock() || (part.kind() == Kind.TOPIC && unit.field().equals("title"));
        return needed
                && !unit.kind().endsWith("CodeBlock")
                && LETTERS.matcher(unit.text()).find();
    }

    private static String newest(Set<String> basis) {
        return List.copyOf(basis).getLast();
    }
}
