package org.banyan.enrolment.intake;

import java.util.List;
import java.util.Locale;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell, to be said in the reader's language.
 *
 * @param heading the column as the file calls it; none where it is about the whole row
 */
public record CellProblem(@Nullable String heading, String key, List<Object> words) {

    static CellProblem of(String heading, Refusal refusal) {
        return new CellProblem(heading, refusal.key(), refusal.arguments());
    }

    /** What is wrong, without the place. */
    public String in(Locale language) {
        return Texts.text(language, key, words.toArray());
    }
}
