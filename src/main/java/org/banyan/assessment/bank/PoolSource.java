package org.banyan.assessment.bank;

import java.util.List;

/**
 * Which questions of a bank a quiz draws from.
 *
 * @param category the names from the top; empty for all
 * @param below whether those of the categories below it come, too
 * @param tags that a question must have, every one; may be empty
 */
public record PoolSource(BankId bank, List<String> category, boolean below, List<String> tags) {

    public PoolSource {
        category = List.copyOf(category);
        tags = tags.stream().distinct().sorted().toList();
    }
}
