package org.banyan.assessment.bank;

import org.jspecify.annotations.Nullable;

/**
 * Which questions of a bank are looked for.
 *
 * @param words that stand in name or text; empty for any
 * @param category with all below it
 * @param type by {@link org.banyan.assessment.interchange.QuestionTypes}
 */
public record BankFilter(
        String words,
        @Nullable CategoryId category,
        @Nullable String tag,
        @Nullable String type) {

    public static final BankFilter NONE = new BankFilter("", null, null, null);

    public BankFilter {
        words = words.strip();
        tag = tag == null || tag.isBlank() ? null : tag.strip();
        type = type == null || type.isBlank() ? null : type.strip();
    }
}
