package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.rules.ScoreKept;
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
    private final AttemptHistory history;
    private final RuleBooks books;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttemptEnding(
            AttemptRepository attempts,
            PublishedQuizzes quizzes,
            AttemptHistory history,
            RuleBooks books,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.history = history;
        this.books = books;
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
                given -> worth(given, definitions.get(given.question())),
                passing(attempt));
        if (endedNow && attempt.hasPassed()) {
            passed(attempt);
        }
    }

    /**
     * Whether the quiz is passed with a score of this attempt, by what the cohort counts: the scores of the other attempts may have a
     * say.
     */
    Predicate<Score> passing(Attempt attempt) {
        ScoreKept kept = books.scoreKept(attempt.cohort(), attempt.quizKey());
        if (kept == ScoreKept.HIGHEST) {
            return score -> score.reaches(attempt.passMark());
        }
        NavigableMap<Integer, Score> scores = history.scores(attempt.cohort(), attempt.person(), attempt.quizKey());
        List<Score> earlier =
                List.copyOf(scores.headMap(attempt.number(), false).values());
        List<Score> later = List.copyOf(scores.tailMap(attempt.number(), false).values());
        return score -> kept.decidesWith(earlier, score, later)
                .filter(decisive -> decisive.reaches(attempt.passMark()))
                .isPresent();
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
                : worth(definition, response, given.hints(), given.points());
    }

    static BigDecimal worth(QuestionDefinition definition, Response response, int hints, int points) {
        return Score.worth(definition.aids().after(hints, QuestionRules.share(definition, response)), points);
    }
}
