package org.banyan.discussion.search;

import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words all of them are to be there, the last one at least begun; words in quotation marks stand one after another
 * @param kind only this kind; none for all
 * @param cohort only in this cohort and the lessons of its course; none for wherever one may look
 * @param mine only what the person asking has written
 */
public record SearchFor(
        String words, @Nullable SearchKind kind, @Nullable CohortId cohort, boolean mine) {

    static final int LONGEST = 200;

    public static SearchFor words(String words) {
        return new SearchFor(words, null, null, false);
    }
}
