package org.banyan.authoring;

import java.util.List;
import org.banyan.shared.WordRun;

/**
 * A text and its translation, side by side.
 *
 * @param key says which original it belongs to, as long as that is not changed
 * @param field what it is, as the key of a text
 * @param original empty where the original does not have it any more
 * @param text as it stands in the file; empty if there is none
 * @param since what has changed in the original since the translation was written; empty unless it is outdated
 */
public record TranslationRow(String key, String field, String original, String text, State state, List<WordRun> since) {

    /** How the translation stands. */
    public enum State {
        /** There is none, or it is still in the words of the original. */
        MISSING,
        /** The original has changed since it was written. */
        OUTDATED,
        /** The original has gone. */
        EXTRA,
        CURRENT
    }
}
