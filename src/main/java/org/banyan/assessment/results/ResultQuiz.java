package org.banyan.assessment.results;

import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuizId;
import org.jspecify.annotations.Nullable;

/**
 * A quiz that has results.
 *
 * @param key by which it is known through all versions of its course
 * @param passMark percent of the points
 * @param pair the name that it shares with the quiz after or before it; none where it stands alone
 * @param before whether it is the one before
 */
public record ResultQuiz(
        QuizId quiz,
        String key,
        Phrase title,
        int passMark,
        @Nullable String pair,
        boolean before) {}
