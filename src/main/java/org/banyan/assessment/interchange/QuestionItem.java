package org.banyan.assessment.interchange;

import java.util.List;
import org.banyan.assessment.QuestionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way from one platform to another.
 *
 * @param externalId by which the platform it comes from knows it; none where that has not said
 * @param categories the path of its category, from the top
 * @param file it stands in, within an archive its path
 * @param line where it begins, counted from 1
 * @param format that most of its text was written in
 */
public record QuestionItem(
        @Nullable String externalId,
        String name,
        List<String> categories,
        List<String> tags,
        String file,
        int line,
        TextFormat format,
        QuestionDefinition definition) {

    /** What questions of banks have for a key; they are known by their ids. */
    public static final String KEY = "question";

    public static final int LONGEST_NAME = 200;
    static final int LONGEST_ID = 200;
    private static final int LONGEST_TAG = 80;
    private static final int MOST_TAGS = 50;

    public QuestionItem {
        name = shortened(name, LONGEST_NAME);
        externalId = externalId == null || externalId.isBlank() ? null : shortened(externalId, LONGEST_ID);
        categories = categories.stream()
                .map(category -> shortened(category, LONGEST_NAME))
                .toList();
        tags = tags.stream()
                .map(tag -> shortened(tag, LONGEST_TAG))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_TAGS)
                .toList();
    }

    /** The words on one line, cut off where they are too many. */
    static String shortened(String words, int longest) {
        String line = String.join(" ", words.strip().split("\\s+"));
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }
}
