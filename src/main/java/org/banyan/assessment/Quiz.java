package org.banyan.assessment;

import org.banyan.assessment.rules.Ordinary;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.jspecify.annotations.Nullable;

/** The conditions of a quiz of one course version. */
record Quiz(
        QuizId id,
        CourseVersionId version,
        String key,
        TopicId shownIn,
        String language,
        int passMark,
        @Nullable Integer attemptsAllowed,
        @Nullable Integer timeLimitMinutes,
        @Nullable QuizPair pair) {

    /** What it says by itself of time and attempts. */
    Ordinary ordinary() {
        return new Ordinary(timeLimitMinutes, attemptsAllowed);
    }

    /** Whether it is the quiz before a course: it only measures. */
    boolean isPreTest() {
        return pair != null && pair.role() == QuizPair.Role.PRE;
    }
}
