package org.banyan.progress;

import java.util.Map;
import java.util.Set;
import org.banyan.curriculum.TopicId;
import org.banyan.gathering.Attended;

/**
 * What a learner has done in a cohort, as other modules know it.
 *
 * @param posts own posts by topic
 * @param quizzesPassed by the topic and the title of the quiz; false where it is not passed yet
 */
record Facts(
        Set<TopicId> read,
        Map<TopicId, Integer> posts,
        Map<QuizPlace, Boolean> quizzesPassed,
        Attended.Attendance attended) {

    static final Facts NONE = new Facts(Set.of(), Map.of(), Map.of(), Attended.Attendance.NONE);

    /** A quiz, by where it is taken. */
    record QuizPlace(TopicId topic, String key, String title) {}
}
