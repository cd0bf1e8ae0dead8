package org.banyan.assessment.interchange.gift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines up to a blank one, which is what a question takes in GIFT; a category takes one line. Comments are taken out, a line
 * each; they may tell the id and tags of the question.
 */
final class Paragraph {

    private static final String CATEGORY = "$CATEGORY:";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private Paragraph() {}

    static List<Paragraph> of(String source) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Paragraph current = new Paragraph();
        int number = 0;
        for (int start = 0; start <= source.length(); ) {
            int end = source.indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            String line = source.substring(start, end);
            start = end + 1;
            number++;
            if (!line.isBlank()) {
                current.add(line, number);
            }
            if (line.isBlank() || current.isCategory()) {
                current.addTo(paragraphs);
                current = new Paragraph();
            }
        }
        current.addTo(paragraphs);
        return paragraphs;
    }

    /** The lines that are no comments. */
    String text() {
        return text.toString();
    }

    String comments() {
        return comments.toString();
    }

    int line() {
        return numbers.getFirst();
    }

    /** The line of the file in which a character of the text stands. */
    int lineAt(int index) {
        int found = Collections.binarySearch(starts, index);
        return numbers.get(found >= 0 ? found : -found - 2);
    }

    /** The path behind the category's sign. */
    String category() {
        return text.toString().strip().substring(CATEGORY.length()).strip();
    }

    boolean isCategory() {
        return numbers.size() == 1 && text.toString().stripLeading().startsWith(CATEGORY);
    }

    private void add(String line, int number) {
        if (line.stripLeading().startsWith("//")) {
            comments.append(line.strip()).append('\n');
            return;
        }
        if (!numbers.isEmpty()) {
            text.append('\n');
        }
        starts.add(text.length());
        numbers.add(number);
        text.append(line);
    }

    private void addTo(List<Paragraph> paragraphs) {
        if (!numbers.isEmpty()) {
            paragraphs.add(this);
        }
    }
}
