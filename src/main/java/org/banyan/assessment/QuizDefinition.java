package org.banyan.assessment;

import java.util.List;
import java.util.Map;
import org.banyan.curriculum.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as its authors wrote it.
 *
 * @param key unique in the course and stable across versions: the slug of its module or topic
 * @param shownIn the topic on whose page it is taken; the last one of its module where it belongs to the module
 * @param passMark percent of the points
 * @param attempts as many as one likes where null
 * @param timeLimitMinutes none where null
 * @param language the tag of the language it was written in; every text is there in it
 * @param titles by language tag
 * @param unreviewed tags of the translations that nobody who speaks the language has read yet
 * @param sections at least one, in their order; the quiz after a course has those of the one before it
 * @param pair none for most quizzes
 */
public record QuizDefinition(
        String key,
        TopicId shownIn,
        int passMark,
        @Nullable Integer attempts,
        @Nullable Integer timeLimitMinutes,
        String language,
        Map<String, String> titles,
        List<String> unreviewed,
        List<SectionDefinition> sections,
        @Nullable QuizPair pair) {

    /** A quiz without sections. */
    public QuizDefinition(
            String key,
            TopicId shownIn,
            int passMark,
            @Nullable Integer attempts,
            @Nullable Integer timeLimitMinutes,
            String language,
            Map<String, String> titles,
            List<String> unreviewed,
            List<QuestionDefinition> questions) {
        this(
                key,
                shownIn,
                passMark,
                attempts,
                timeLimitMinutes,
                language,
                titles,
                unreviewed,
                List.of(SectionDefinition.plain(questions)),
                null);
    }

    /** By which quiz its own questions are known: that of the pair which defines them, or itself. */
    String definedBy() {
        return pair == null ? key : pair.key();
    }
}
