package org.banyan.assessment.bank;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bank as a screen shows it, without its questions.
 *
 * @param language tag of the language of its questions
 * @param mayChange whether the person asking may bring in questions and take them out
 * @param categories in the order of their paths
 * @param tags those most used, by name
 * @param types how many questions there are of each type
 */
public record BankPage(
        BankId id,
        String name,
        String language,
        boolean shared,
        boolean mayChange,
        int questions,
        List<Category> categories,
        List<String> tags,
        Map<String, Integer> types) {

    /**
     * A category.
     *
     * @param path the names from the top
     * @param questions in it and all below it
     */
    public record Category(CategoryId id, List<String> path, int questions) {

        public String name() {
            return path.getLast();
        }
    }

    /** A question in a list. */
    public record Row(
            BankedId id,
            String name,
            String type,
            @Nullable String category,
            String words,
            List<String> tags,
            int version) {}

    /**
     * What was looked for.
     *
     * @param total of all that were found, of which these are some
     */
    public record Found(List<Row> rows, int total) {}
}
