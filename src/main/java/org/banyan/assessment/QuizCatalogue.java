package org.banyan.assessment;

import java.util.List;
import org.banyan.curriculum.CourseVersionId;

/** Takes in the quizzes that belong to a course version when it is published. */
public interface QuizCatalogue {

    /**
     * Keeps the quizzes of a version, in course order. Called once for each version, within the transaction that publishes
     * it; also with an empty list. What is given is complete and checked: keys are unique and stable across versions, every
     * language tag is well formed, each HTML is sanitised.
     */
    void define(CourseVersionId version, List<QuizDefinition> quizzes);
}
