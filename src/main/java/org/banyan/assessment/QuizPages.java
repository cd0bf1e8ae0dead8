package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.QuizPage.EndedAttempt;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a quiz looks like to the person who asks: how it stands, its questions while an attempt runs, and what came of it.
 * An attempt whose time is over is ended as soon as somebody looks at it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class QuizPages {

    private final PublishedQuizzes quizzes;
    private final AttemptHistory history;
    private final AttemptRepository attempts;
    private final AttemptEnding ending;
    private final Memberships memberships;
    private final Clock clock;

    QuizPages(
            PublishedQuizzes quizzes,
            AttemptHistory history,
            AttemptRepository attempts,
            AttemptEnding ending,
            Memberships memberships,
            Clock clock) {
        this.quizzes = quizzes;
        this.history = history;
        this.attempts = attempts;
        this.ending = ending;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The quizzes that are taken on the page of this topic, in course order. */
    @Transactional(readOnly = true)
    public List<QuizId> shownIn(CourseVersionId version, TopicId topic) {
        return quizzes.shownIn(version, topic);
    }

    /**
     * The quiz as it stands for the person who asks.
     *
     * @param language tag of the language to show it in where it is translated
     * @throws Refusal.NotFound if the cohort's course has no such quiz
     */
    public QuizPage page(CohortId cohort, QuizId id, String language) {
        Membership membership = memberships.require(cohort);
        Quiz quiz = quiz(membership, id);
        Map<String, PublishedQuizzes.Title> titles = quizzes.titles(quiz);
        PublishedQuizzes.Title asked = titles.get(language);
        PublishedQuizzes.Extent extent = quizzes.extent(id);
        AttemptHistory.Lines lines = upToDate(membership, quiz.key());
        return new QuizPage(
                id,
                Objects.requireNonNull(Phrase.in(language, titles, PublishedQuizzes.Title::text)),
                asked != null,
                asked != null && asked.unreviewed(),
                extent.questions(),
                extent.points(),
                quiz.passMark(),
                quiz.attemptsAllowed(),
                quiz.timeLimitMinutes(),
                membership.enrolment().isPresent(),
                lines.running() == null ? null : sheet(lines, language),
                lines.ended());
    }

    /**
     * What came of an attempt of one's own.
     *
     * @throws Refusal.NotFound for attempts of others, and for one that is still running
     */
    public AttemptResult result(CohortId cohort, AttemptId id, String language) {
        Membership membership = memberships.require(cohort);
        Attempt attempt = attempts.findById(id.value())
                .filter(found ->
                        found.isOf(membership.person()) && found.cohort().equals(cohort))
                .orElseThrow(Refusal.NotFound::new);
        AttemptHistory.Lines lines = upToDate(membership, attempt.quizKey());
        EndedAttempt ended = lines.ended().stream()
                .filter(line -> line.attempt().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        boolean solutionsShown = solutionsShown(membership, attempt, lines);
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(id);
        List<MarkedQuestion> questions = quizzes.questions(id).stream()
                .map(placed -> {
                    AttemptHistory.KeptAnswer answer = Objects.requireNonNull(answers.get(placed.question()));
                    return QuestionScreens.marked(placed, answer.response(), answer.points(), solutionsShown, language);
                })
                .toList();
        return new AttemptResult(
                id, ended.number(), ended.byTime(), ended.score(), ended.passed(), solutionsShown, questions);
    }

    /**
     * The questions, for those who do not learn here but may look, to try the quiz. Nothing of it is kept.
     *
     * @throws Refusal.NotPermitted for learners, who would see the questions without beginning an attempt
     */
    @Transactional(readOnly = true)
    public AttemptSheet preview(CohortId cohort, QuizId id, String language) {
        requireLookerOn(cohort, id);
        return new AttemptSheet(
                null,
                0,
                null,
                quizzes.questions(id).stream()
                        .map(placed -> QuestionScreens.open(placed, null, 0, language))
                        .toList());
    }

    /**
     * What came of trying; nothing of it is kept.
     *
     * @throws Refusal.NotPermitted for learners
     */
    @Transactional(readOnly = true)
    public AttemptResult tryOut(CohortId cohort, QuizId id, Map<QuestionId, Response> responses, String language) {
        Quiz quiz = requireLookerOn(cohort, id);
        List<MarkedQuestion> questions = quizzes.questions(id).stream()
                .map(placed -> marked(placed, responses, language))
                .toList();
        BigDecimal reached = questions.stream().map(MarkedQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal of = BigDecimal.valueOf(questions.stream()
                .mapToInt(marked -> marked.question().points())
                .sum());
        Score score = new Score(reached, of);
        return new AttemptResult(null, 0, false, score, score.reaches(quiz.passMark()), true, questions);
    }

    private static MarkedQuestion marked(
            PublishedQuizzes.Placed placed, Map<QuestionId, Response> responses, String language) {
        Response response = responses.get(placed.question());
        BigDecimal points = response == null
                ? BigDecimal.ZERO
                : Score.worth(QuestionRules.share(placed.content().definition(), response), placed.points());
        return QuestionScreens.marked(placed, response, points, true, language);
    }

    private Quiz requireLookerOn(CohortId cohort, QuizId id) {
        Membership membership = memberships.require(cohort);
        if (membership.enrolment().isPresent()) {
            throw new Refusal.NotPermitted("assessment.refusal.not-for-learners");
        }
        return quiz(membership, id);
    }

    private Quiz quiz(Membership membership, QuizId id) {
        return quizzes.find(id)
                .filter(found -> found.version().equals(membership.version()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private AttemptHistory.Lines upToDate(Membership membership, String quizKey) {
        AttemptHistory.Lines lines = history.lines(membership, quizKey);
        Instant deadline = lines.deadline();
        if (lines.running() == null || deadline == null || !clock.instant().isAfter(deadline.plus(Attempt.GRACE))) {
            return lines;
        }
        attempts.hold(lines.running().value()).ifPresent(ending::end);
        attempts.flush();
        return history.lines(membership, quizKey);
    }

    private boolean solutionsShown(Membership membership, Attempt attempt, AttemptHistory.Lines lines) {
        if (lines.ended().stream().anyMatch(EndedAttempt::passed)) {
            return true;
        }
        Integer allowed = quizzes.find(membership.version(), attempt.quizKey())
                .or(() -> quizzes.find(attempt.quiz()))
                .map(Quiz::attemptsAllowed)
                .orElse(null);
        return allowed != null && lines.running() == null && lines.made() >= allowed;
    }

    private AttemptSheet sheet(AttemptHistory.Lines lines, String language) {
        AttemptId running = Objects.requireNonNull(lines.running());
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(running);
        Instant deadline = lines.deadline();
        return new AttemptSheet(
                running,
                lines.runningNumber(),
                deadline == null
                        ? null
                        : Math.max(
                                0, Duration.between(clock.instant(), deadline).toSeconds()),
                quizzes.questions(running).stream()
                        .map(placed -> {
                            AttemptHistory.KeptAnswer kept = Objects.requireNonNull(answers.get(placed.question()));
                            return QuestionScreens.open(placed, kept.response(), kept.sequenceNumber(), language);
                        })
                        .toList());
    }
}
