package org.banyan.assessment;

import java.util.UUID;

/** Quizzes that are still being written, to be tried before they are published. The module in which they are written has them. */
public interface UnpublishedQuizzes {

    /**
     * The quiz as it would be published, for somebody who may read what it belongs to. What cannot be read of it is left out.
     *
     * @param key of the module or topic that it belongs to
     */
    UnpublishedQuiz quiz(UUID draft, String key);

    /**
     * A quiz that is being written.
     *
     * @param writtenAt address of the page where it is written
     * @param figuresAt where figures are shown that are not published yet; what follows is the digest
     */
    record UnpublishedQuiz(QuizDefinition quiz, String writtenAt, String figuresAt) {}
}
