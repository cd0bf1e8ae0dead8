package org.banyan.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a quiz: questions that are all asked, or a pool from which every attempt is given some.
 *
 * @param key unique in the quiz
 * @param titles plain, by language tag; may be empty
 * @param introductionsHtml by language tag; may be empty
 * @param shuffled whether every attempt has its questions in another order
 * @param draw how many are drawn; all are asked where null
 * @param questions the quiz's own
 * @param pool questions of a bank as they were when the course was published; only where some are drawn
 */
public record SectionDefinition(
        String key,
        Map<String, String> titles,
        Map<String, String> introductionsHtml,
        boolean shuffled,
        @Nullable Draw draw,
        List<QuestionDefinition> questions,
        List<PoolQuestion> pool) {

    /**
     * What each attempt is given of a pool.
     *
     * @param points of each question
     */
    public record Draw(int count, int points) {}

    /** All questions, without a title: what a quiz without sections is. */
    public static SectionDefinition plain(List<QuestionDefinition> questions) {
        return new SectionDefinition("", Map.of(), Map.of(), false, null, questions, List.of());
    }

    boolean isPlain() {
        return titles.isEmpty() && introductionsHtml.isEmpty() && !shuffled && draw == null;
    }

    /** How many there are to be asked, or to draw from. */
    public int size() {
        return questions.size() + pool.size();
    }

    /** Whether there are always enough questions for all draws together, since none comes twice. */
    public static boolean canBeDrawn(List<SectionDefinition> sections) {
        int wanted = sections.stream()
                .mapToInt(section -> section.draw() == null
                        ? section.size()
                        : Math.min(section.draw().count(), section.size()))
                .sum();
        return org.banyan.assessment.Draw.of(TrialSheet.drawnFrom(sections), 0, Map.of())
                        .size()
                == wanted;
    }

    Stream<String> languages() {
        return Stream.concat(titles.keySet().stream(), introductionsHtml.keySet().stream())
                .distinct();
    }
}
