package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends attempts: counts the points, and says so when a quiz is passed for the first time. */
@Component
class AttemptEnding {

    private final AttemptRepository attempts;
    private final PublishedQuizzes quizzes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttemptEnding(AttemptRepository attempts, PublishedQuizzes quizzes, ApplicationEventPublisher events, Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.events = events;
        this.clock = clock;
    }

    /** To be called with an attempt that is held; one that has ended already stays as it is. */
    void end(Attempt attempt) {
        Instant now = clock.instant();
        Map<QuestionId, QuestionDefinition> definitions = quizzes.questions(attempt.id()).stream()
                .collect(Collectors.toMap(
                        PublishedQuizzes.Placed::question,
                        placed -> placed.content().definition()));
        boolean endedNow = attempt.end(
                now,
                given -> definitions.get(given.question()) instanceof QuestionDefinition.Essay,
                given -> worth(given, definitions.get(given.question())));
        if (endedNow && attempt.hasPassed()) {
            passed(attempt);
        }
    }

    /** To be called when an attempt has passed that had not before. */
    void passed(Attempt attempt) {
        if (isFirstPass(attempt)) {
            events.publishEvent(new QuizPassed(attempt.quiz(), attempt.cohort(), attempt.person(), clock.instant()));
        }
    }

    private boolean isFirstPass(Attempt attempt) {
        return !attempts.hasPassedInAnother(
                attempt.cohort().value(),
                attempt.person().value(),
                attempt.quizKey(),
                attempt.id().value());
    }

    /** What an answer earns, less what its hints cost. */
    static BigDecimal worth(GivenQuestion given, @Nullable QuestionDefinition definition) {
        Response response = given.response();
        return response == null || definition == null
                ? BigDecimal.ZERO
                : Score.worth(
                        definition.aids().after(given.hints(), QuestionRules.share(definition, response)),
                        given.points());
    }
}
