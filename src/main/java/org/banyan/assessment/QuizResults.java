package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.tutoring.BoardPlaces;

/** How a person stands in the quizzes of a course, as facts to judge completion by. */
public interface QuizResults {

    /**
     * Every quiz of the version in course order, with the best result of this person in the cohort.
     *
     * @param language tag of the language for the titles; those that are not translated come as they were written
     */
    List<QuizResult> results(CourseVersionId version, CohortId cohort, PersonId person, String language);

    /** The same with all titles as they were written. */
    default List<QuizResult> results(CourseVersionId version, CohortId cohort, PersonId person) {
        return results(version, cohort, person, "");
    }

    /** The mean of a person's scores that count in the quizzes of the cohort that have been marked, of a hundred; empty if none was. */
    Optional<BigDecimal> meanScore(CohortId cohort, PersonId person);

    /** Keys of the quizzes each person has passed in the cohort, in one query; those who passed none are left out. */
    Map<PersonId, Set<String>> passed(CohortId cohort);

    /** When each person last began a quiz in these cohorts, in one query; who never did is left out. */
    Map<CohortId, Map<PersonId, Instant>> lastAttempts(Collection<CohortId> cohorts);

    /**
     * Quizzes that learners have failed twice or more and not passed, the latest first.
     *
     * @param language tag of the language for the titles
     */
    List<FailedQuiz> failedTwice(BoardPlaces places, String language, int limit);

    /** A quiz that a learner has failed twice or more. */
    record FailedQuiz(
            CohortId cohort,
            PersonId person,
            String name,
            String title,
            TopicId shownIn,
            int attempts,
            Instant lastAt) {}

    /**
     * A quiz and how far this person has come.
     *
     * @param key stable across versions
     * @param shownIn the topic on whose page the quiz is taken
     * @param running whether an attempt has begun and not ended
     * @param counts whether it may be asked for completion; a quiz before the course is not
     */
    record QuizResult(
            QuizId quiz,
            String key,
            String title,
            TopicId shownIn,
            boolean passed,
            boolean attempted,
            boolean running,
            boolean counts) {}
}
