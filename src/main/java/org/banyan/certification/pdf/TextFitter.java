package org.banyan.certification.pdf;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits a text into the width it has: smaller first, then on more lines of about equal length, broken where the language
 * allows (ICU knows Khmer words, which have no spaces between them), and inside a word only when nothing else helps.
 */
final class TextFitter {

    /** Words stay whole as long as the size does not fall below this part of the smallest wanted. */
    private static final float STILL_READABLE = 0.6f;

    /** Several lines are smaller than one, or they would push the rest down the page. */
    private static final float SHARED_HEIGHT = 0.65f;

    private final LineShapes lines;
    private final Locale locale;

    TextFitter(LineShapes lines, Locale locale) {
        this.lines = lines;
        this.locale = locale;
    }

    FittedText fit(String text, LineDirection direction, Room room) {
        FittedText fitted = inLines(text, direction, room, List.of(), 1);
        if (fitted.size() >= room.smallest() || room.lines() == 1) {
            return fitted;
        }
        List<Integer> betweenWords = breaks(BreakIterator.getLineInstance(locale), text);
        for (int count = 2; count <= room.lines() && fitted.size() < room.smallest(); count++) {
            fitted = inLines(text, direction, room, betweenWords, count);
        }
        if (fitted.size() >= room.smallest() * STILL_READABLE) {
            return fitted;
        }
        List<Integer> anywhere = breaks(BreakIterator.getCharacterInstance(locale), text);
        return inLines(text, direction, room, anywhere, room.lines());
    }

    private FittedText inLines(String text, LineDirection direction, Room room, List<Integer> breaks, int count) {
        List<String> broken = balanced(text, direction, room, breaks, count);
        double widest = broken.stream()
                .mapToDouble(line -> width(line, direction, room))
                .max()
                .orElse(0);
        // Rounded down to a tenth of a point, so that no rounding on the way to the page can make it too wide
        double largest = count == 1 ? room.largest() : Math.max(room.smallest(), room.largest() * SHARED_HEIGHT);
        double fitting = Math.floor(room.width() * Typeface.UNITS * 10 / widest) / 10;
        double size = Math.min(largest, fitting);
        return new FittedText(broken.stream().map(direction::applyTo).toList(), (float) size);
    }

    /** The narrowest way to put the text on so many lines, found by halving between too narrow and wide enough. */
    private List<String> balanced(String text, LineDirection direction, Room room, List<Integer> breaks, int count) {
        double wideEnough = width(text, direction, room);
        List<String> best = List.of(text);
        if (count == 1) {
            return best;
        }
        double tooNarrow = wideEnough / count / 2;
        while (wideEnough - tooNarrow > wideEnough / 200) {
            double tried = (wideEnough + tooNarrow) / 2;
            List<String> broken = greedy(text, direction, room, breaks, tried);
            if (broken.size() <= count && broken.stream().allMatch(line -> width(line, direction, room) <= tried)) {
                best = broken;
                wideEnough = tried;
            } else {
                tooNarrow = tried;
            }
        }
        return best;
    }

    private List<String> greedy(String text, LineDirection direction, Room room, List<Integer> breaks, double widest) {
        List<String> broken = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next : breaks) {
            if (end > start && width(text.substring(start, next), direction, room) > widest) {
                broken.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        broken.add(text.substring(start).strip());
        return broken;
    }

    private double width(String line, LineDirection direction, Room room) {
        return lines.shape(room.lettering(), direction.applyTo(line.strip())).width();
    }

    private static List<Integer> breaks(BreakIterator iterator, String text) {
        iterator.setText(text);
        List<Integer> breaks = new ArrayList<>();
        iterator.first();
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            breaks.add(at);
        }
        return breaks;
    }
}
