package org.banyan.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.banyan.shared.WordRun.Fate;

/** Compares two texts word by word, in the way in which their language divides words. */
public final class WordDifference {

    /** Beyond this, two texts that differ are shown whole, because comparing them would take too long. */
    private static final int MOST_WORDS = 6_000;

    private final List<WordRun> runs = new ArrayList<>();

    private WordDifference() {}

    /** What became of the words of {@code before} and which ones came with {@code after}, in reading order. */
    public static List<WordRun> of(String language, String before, String after) {
        List<String> old = words(language, before);
        List<String> now = words(language, after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return whole(before, after);
        }
        WordDifference difference = new WordDifference();
        difference.compare(old, now);
        return List.copyOf(difference.runs);
    }

    /** The one taken away and the other put in its place. */
    public static List<WordRun> whole(String before, String after) {
        WordDifference difference = new WordDifference();
        difference.add(Fate.REMOVED, List.of(before));
        difference.add(Fate.ADDED, List.of(after));
        return List.copyOf(difference.runs);
    }

    private void compare(List<String> old, List<String> now) {
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, WordDifference::isSame).getDeltas()) {
            add(Fate.KEPT, now.subList(at, delta.getTarget().getPosition()));
            add(Fate.REMOVED, delta.getSource().getLines());
            add(Fate.ADDED, delta.getTarget().getLines());
            at = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(Fate.KEPT, now.subList(at, now.size()));
    }

    /** The space after a word is no difference. */
    private static boolean isSame(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private void add(Fate fate, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            runs.add(new WordRun(fate, text));
        }
    }

    /** Words and marks, each with the space after it. */
    private static List<String> words(String language, String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String word = text.substring(from, to);
            if (word.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
            }
            from = to;
        }
        return words;
    }
}
