package org.banyan.authoring.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.PoolSource;
import org.jspecify.annotations.Nullable;

/**
 * A section of a quiz as its author edits it; numbers are texts, as they are typed. Questions name their section.
 *
 * @param draw how many questions each attempt is given; empty where all are asked
 * @param points of each that is drawn
 * @param bank id of the bank that they are drawn from; empty where they are drawn from the section's own
 * @param category of the bank, the names from the top; empty for all
 * @param subcategories whether those below that category come, too
 */
public record QuizSection(
        String id,
        String title,
        String introduction,
        boolean shuffle,
        String draw,
        String points,
        String bank,
        List<String> category,
        boolean subcategories,
        List<String> tags) {

    public QuizSection {
        category = Objects.requireNonNullElse(category, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
    }

    static QuizSection of(YamlMap section) {
        return new QuizSection(
                QuizText.text(section, "id"),
                QuizText.text(section, "title"),
                QuizText.text(section, "introduction"),
                section.isTrue("shuffle"),
                QuizText.text(section, "draw"),
                QuizText.text(section, "points"),
                QuizText.text(section, "bank"),
                section.texts("category", Integer.MAX_VALUE),
                !QuizText.text(section, "subcategories").equals("false"),
                section.texts("tags", Integer.MAX_VALUE));
    }

    /** What a translation says of it. */
    static QuizSection words(String id, String title, String introduction) {
        return new QuizSection(id, title, introduction, false, "", "", "", List.of(), true, List.of());
    }

    /** What of a bank it draws from; none where it does not, or the id of the bank is none. */
    public Optional<PoolSource> source() {
        try {
            return bank.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            new PoolSource(new BankId(UUID.fromString(bank.strip())), category, subcategories, tags));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Map<String, @Nullable Object> written() {
        Map<String, @Nullable Object> map = translated();
        map.put("shuffle", shuffle ? true : null);
        map.put("draw", QuizText.number(draw));
        map.put("points", draw.isBlank() ? null : QuizText.number(points));
        if (!bank.isBlank()) {
            map.put("bank", bank.strip());
            map.put("category", category.isEmpty() ? null : category);
            map.put("subcategories", (subcategories || category.isEmpty()) ? null : false);
            map.put("tags", tags.isEmpty() ? null : tags);
        }
        return map;
    }

    Map<String, @Nullable Object> translated() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("title", QuizText.orNull(title));
        map.put("introduction", QuizText.orNull(introduction));
        return map;
    }
}
