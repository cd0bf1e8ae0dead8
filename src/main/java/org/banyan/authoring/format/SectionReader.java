package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.banyan.assessment.PoolQuestion;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.SectionDefinition;
import org.banyan.assessment.SectionDefinition.Draw;
import org.banyan.assessment.bank.BankPools;
import org.banyan.assessment.bank.PackedPools;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sections of a quiz and puts its questions into them. A quiz that names none has one, without a title; a question that
 * names none belongs to the first.
 */
final class SectionReader {

    private static final int MOST_DRAWN = 100;

    private final Translated quiz;
    private final String quizKey;
    private final PackedPools pools;
    private final Map<String, List<QuestionDefinition>> questions = new LinkedHashMap<>();

    SectionReader(Translated quiz, String quizKey, PackedPools pools) {
        this.quiz = quiz;
        this.quizKey = quizKey;
        this.pools = pools;
    }

    /** A question that was read, with the section it names. */
    void add(Translated question, QuestionDefinition read) {
        questions.computeIfAbsent(section(question), _ -> new ArrayList<>()).add(read);
    }

    /** Also of a question that cannot be read, so that its section is not taken for empty or unknown. */
    private static String section(Translated question) {
        String named = question.original().optionalText("section", Names.LONGEST_ID);
        return named == null ? "" : named;
    }

    List<SectionDefinition> read() {
        List<Translated> listed = quiz.perhaps("sections");
        if (listed.isEmpty()) {
            List<QuestionDefinition> all = new ArrayList<>();
            questions.forEach((section, in) -> {
                if (!section.isEmpty()) {
                    quiz.original().error("questions", "section-unknown", section);
                }
                all.addAll(in);
            });
            if (all.isEmpty()) {
                quiz.original().error("questions", "quiz-empty");
            }
            return List.of(SectionDefinition.plain(all));
        }
        List<SectionDefinition> sections = new ArrayList<>();
        List<QuestionDefinition> unnamed = questions.getOrDefault("", List.of());
        for (Translated each : listed) {
            String id = each.original().text("id", Names.LONGEST_ID);
            List<QuestionDefinition> own = new ArrayList<>(sections.isEmpty() ? unnamed : List.of());
            own.addAll(questions.getOrDefault(id, List.of()));
            sections.add(section(each, id, own));
        }
        questions.keySet().stream()
                .filter(named -> !named.isEmpty()
                        && sections.stream().noneMatch(section -> section.key().equals(named)))
                .forEach(named -> quiz.original().error("questions", "section-unknown", named));
        if (!SectionDefinition.canBeDrawn(sections)) {
            quiz.original().error("sections", "pools-overlap");
        }
        return List.copyOf(sections);
    }

    private SectionDefinition section(Translated section, String id, List<QuestionDefinition> own) {
        YamlMap original = section.original();
        Map<String, String> titles = section.optionalTexts("title", Longest.TITLE);
        Map<String, String> introductions = section.html("introduction");
        boolean shuffled = original.isTrue("shuffle");
        OptionalInt count = original.wholeNumber("draw", 1, MOST_DRAWN);
        OptionalInt points = original.wholeNumber("points", 1, MOST_DRAWN);
        Draw draw = count.isPresent() ? new Draw(count.getAsInt(), points.orElse(1)) : null;
        if (points.isPresent() && !original.has("draw")) {
            original.error("points", "section-draw-missing", id, "points");
        }
        List<PoolQuestion> pool = pool(original, id);
        if (draw != null && own.stream().anyMatch(Description.class::isInstance)) {
            original.error("draw", "draw-description", id);
        }
        SectionDefinition read = new SectionDefinition(id, titles, introductions, shuffled, draw, own, pool);
        if (draw == null && own.isEmpty()) {
            original.error("id", "section-empty", id);
        } else if (draw != null && read.size() < draw.count() && isPinned(original, id)) {
            original.error("draw", "pool-small", id, draw.count(), read.size());
        }
        section.close();
        return read;
    }

    private boolean isPinned(YamlMap section, String id) {
        return !section.has("bank") || pools.pool(quizKey, id).isPresent();
    }

    private List<PoolQuestion> pool(YamlMap section, String id) {
        @Nullable String bank = section.optionalText("bank", Longest.SHORT);
        for (String key : List.of("category", "subcategories", "tags")) {
            if (section.has(key) && bank == null) {
                section.error(key, "section-bank-missing", id, key);
            }
        }
        section.texts("category", Longest.TITLE);
        section.isTrue("subcategories");
        section.texts("tags", Longest.TITLE);
        if (bank == null) {
            return List.of();
        }
        if (!bank.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            section.error("bank", "bank-id", id, bank);
            return List.of();
        }
        if (!section.has("draw")) {
            section.error("bank", "section-draw-missing", id, "bank");
        }
        List<PoolQuestion> pool = pools.pool(quizKey, id).orElse(null);
        if (pool == null) {
            section.error("bank", "pool-missing", id, PackedPools.FILE);
            return List.of();
        }
        if (pool.size() > BankPools.LARGEST) {
            section.error("bank", "pool-large", id, BankPools.LARGEST);
        }
        return pool;
    }
}
