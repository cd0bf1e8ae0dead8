package org.banyan.authoring;

import java.time.Instant;
import java.util.List;
import org.banyan.authoring.TranslationRow.State;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.identity.PersonId;

/**
 * A part of a course in a language it is translated to.
 *
 * @param version to be given when it is saved; 0 if there is no file yet
 * @param unreviewed whether nobody who speaks the language has read it yet
 */
public record PartTranslation(
        Kind kind, String id, String title, int version, boolean unreviewed, List<TranslationRow> rows) {

    public boolean isThere() {
        return version > 0;
    }

    public int missing() {
        return count(State.MISSING);
    }

    /** What the original changed or dropped since. */
    public int outdated() {
        return count(State.OUTDATED) + count(State.EXTRA);
    }

    private int count(State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** What became of saving. */
    public sealed interface Saving permits Saved, Overtaken {}

    public record Saved(PartTranslation now) implements Saving {}

    /** Somebody else saved first; nothing was written. */
    public record Overtaken(PersonId by, Instant at, PartTranslation theirs) implements Saving {}
}
