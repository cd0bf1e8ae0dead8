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
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
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
    private final MarkedEssays marked;
    private final RuleBooks books;
    private final LateStore lateAnswers;
    private final Memberships memberships;
    private final Clock clock;

    QuizPages(
            PublishedQuizzes quizzes,
            AttemptHistory history,
            AttemptRepository attempts,
            AttemptEnding ending,
            MarkedEssays marked,
            RuleBooks books,
            LateStore lateAnswers,
            Memberships memberships,
            Clock clock) {
        this.quizzes = quizzes;
        this.history = history;
        this.attempts = attempts;
        this.ending = ending;
        this.marked = marked;
        this.books = books;
        this.lateAnswers = lateAnswers;
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
        EffectiveRules rules = rules(membership, quiz);
        return new QuizPage(
                id,
                Objects.requireNonNull(Phrase.in(language, titles, PublishedQuizzes.Title::text)),
                asked != null,
                asked != null && asked.unreviewed(),
                extent.questions(),
                extent.points(),
                quiz.passMark(),
                rules,
                rules.entry(lines.past(), clock.instant()),
                membership.enrolment().isPresent(),
                membership.leads(),
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
        boolean running = lines.running() != null;
        EffectiveRules rules = quizzes.find(membership.version(), attempt.quizKey())
                .or(() -> quizzes.find(attempt.quiz()))
                .map(quiz -> rules(membership, quiz))
                .orElseThrow(Refusal.NotFound::new);
        Instant now = clock.instant();
        boolean passed = lines.ended().stream().anyMatch(EndedAttempt::passed);
        boolean solutionsShown = rules.tellsSolutions(lines.past(), running, passed, now);
        AttemptResult.Late late = ended.byTime() ? late(id) : AttemptResult.Late.NONE;
        if (!rules.givesFeedback(lines.past(), running, now)) {
            return new AttemptResult(
                    id,
                    ended.number(),
                    ended.byTime(),
                    ended.waiting(),
                    ended.score(),
                    ended.passed(),
                    new AttemptResult.Withheld(rules.feedback(), rules.lastCloses()),
                    late,
                    false,
                    List.of());
        }
        if (ended.byTime()) {
            history.seesFeedback(id, now);
        }
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(id);
        Map<QuestionId, EssayMarks> marks = marked.of(id);
        MarkedQuestions screen = new MarkedQuestions(id, language, solutionsShown);
        List<MarkedQuestion> questions = quizzes.questions(id).stream()
                .map(placed -> screen.next(
                        placed, Objects.requireNonNull(answers.get(placed.question())), marks.get(placed.question())))
                .toList();
        return new AttemptResult(
                id,
                ended.number(),
                ended.byTime(),
                ended.waiting(),
                ended.score(),
                ended.passed(),
                null,
                late,
                solutionsShown,
                questions);
    }

    /**
     * The questions, for those who do not learn here but may look, to try the quiz. Nothing of it is kept.
     *
     * @throws Refusal.NotPermitted for learners, who would see the questions without beginning an attempt
     */
    @Transactional(readOnly = true)
    public AttemptSheet preview(CohortId cohort, QuizId id, String language) {
        requireLookerOn(cohort, id);
        OpenQuestions screen = new OpenQuestions(null, language);
        return new AttemptSheet(
                null,
                0,
                null,
                quizzes.questions(id).stream()
                        .map(placed -> screen.next(placed, null))
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
        MarkedQuestions screen = new MarkedQuestions(null, language, true);
        List<MarkedQuestion> questions = quizzes.questions(id).stream()
                .map(placed -> screen.next(placed, tried(placed, responses.get(placed.question())), null))
                .toList();
        BigDecimal reached = questions.stream().map(MarkedQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal of = BigDecimal.valueOf(questions.stream()
                .mapToInt(marked -> marked.question().points())
                .sum());
        Score score = new Score(reached, of);
        return new AttemptResult(
                null,
                0,
                false,
                questions.stream().anyMatch(marked -> marked.verdict() == AttemptResult.Verdict.WAITING),
                score,
                score.reaches(quiz.passMark()),
                null,
                AttemptResult.Late.NONE,
                true,
                questions);
    }

    private static AttemptHistory.KeptAnswer tried(PublishedQuizzes.Placed placed, @Nullable Response response) {
        QuestionDefinition question = placed.content().definition();
        BigDecimal points = response == null
                ? BigDecimal.ZERO
                : Score.worth(QuestionRules.share(question, response), placed.points());
        return AttemptHistory.KeptAnswer.tried(response, points, question instanceof QuestionDefinition.Essay);
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

    private EffectiveRules rules(Membership membership, Quiz quiz) {
        GroupId group = membership.group().orElse(null);
        return books.concerning(membership.cohort(), quiz.key(), membership.person(), group)
                .of(membership.person(), group, quiz.ordinary());
    }

    private AttemptResult.Late late(AttemptId attempt) {
        List<LateStore.LateAnswer> late = lateAnswers.of(attempt);
        int undecided = (int) late.stream().filter(one -> one.taken() == null).count();
        int taken = (int)
                late.stream().filter(one -> Boolean.TRUE.equals(one.taken())).count();
        return new AttemptResult.Late(undecided, taken, late.size() - undecided - taken);
    }

    private AttemptSheet sheet(AttemptHistory.Lines lines, String language) {
        AttemptId running = Objects.requireNonNull(lines.running());
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(running);
        Instant deadline = lines.deadline();
        OpenQuestions screen = new OpenQuestions(running, language);
        return new AttemptSheet(
                running,
                lines.runningNumber(),
                deadline == null
                        ? null
                        : Math.max(
                                0, Duration.between(clock.instant(), deadline).toSeconds()),
                quizzes.questions(running).stream()
                        .map(placed -> screen.next(placed, Objects.requireNonNull(answers.get(placed.question()))))
                        .toList());
    }
}
