package org.banyan.authoring.format;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;

/** Makes ids from titles in any script: what comes after in Latin letters is never shown, but is readable in file names. */
public final class NewIds {

    private static final int LONGEST = 60;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private NewIds() {}

    /** An id for this title that is not taken yet. */
    public static String of(String title, String otherwise, Collection<String> taken) {
        String latin = LATIN.transliterate(title).replaceAll("[^a-z0-9]+", "-");
        String cut = latin.substring(0, Math.min(latin.length(), LONGEST)).replaceAll("(^-+)|(-+$)", "");
        String stem = cut.isEmpty() ? otherwise : cut;
        String id = stem;
        for (int number = 2; taken.contains(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }
}
