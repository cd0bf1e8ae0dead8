package org.banyan.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.QuizPage.EndedAttempt;
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
    private final QuizSections sections;
    private final AttemptHistory history;
    private final AttemptRepository attempts;
    private final AttemptEnding ending;
    private final MarkedEssays marked;
    private final Memberships memberships;
    private final Clock clock;

    QuizPages(
            PublishedQuizzes quizzes,
            QuizSections sections,
            AttemptHistory history,
            AttemptRepository attempts,
            AttemptEnding ending,
            MarkedEssays marked,
            Memberships memberships,
            Clock clock) {
        this.quizzes = quizzes;
        this.sections = sections;
        this.history = history;
        this.attempts = attempts;
        this.ending = ending;
        this.marked = marked;
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
                lines.running() == null ? null : sheet(id, lines, language),
                lines.ended(),
                quiz.pair() == null ? null : quiz.pair().role());
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
        Optional<Quiz> quiz =
                quizzes.find(membership.version(), attempt.quizKey()).or(() -> quizzes.find(attempt.quiz()));
        Optional<Quiz> after = quiz.filter(Quiz::isPreTest).flatMap(quizzes::postTest);
        boolean solutionsShown = after.map(post -> solutionsShown(post, upToDate(membership, post.key())))
                .orElseGet(
                        () -> quiz.filter(each -> solutionsShown(each, lines)).isPresent());
        if (after.isPresent() && !solutionsShown) {
            return withheld(id, ended, title(after.get(), language));
        }
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(id);
        Map<QuestionId, EssayMarks> marks = marked.of(id);
        List<PublishedQuizzes.Placed> given = quizzes.questions(id);
        MarkedQuestions screen = new MarkedQuestions(id, language, solutionsShown, headings(attempt.quiz(), given));
        List<MarkedQuestion> questions = given.stream()
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
                solutionsShown,
                questions,
                null);
    }

    /** Nothing of a quiz before the course is told, for the one after it asks the same. */
    private static AttemptResult withheld(AttemptId id, EndedAttempt ended, Phrase until) {
        return new AttemptResult(
                id,
                ended.number(),
                ended.byTime(),
                ended.waiting(),
                ended.score(),
                ended.passed(),
                false,
                List.of(),
                until);
    }

    private Phrase title(Quiz quiz, String language) {
        return Objects.requireNonNull(Phrase.in(language, quizzes.titles(quiz), PublishedQuizzes.Title::text));
    }

    private Map<UUID, QuizSections.Heading> headings(QuizId quiz, List<PublishedQuizzes.Placed> questions) {
        return questions.stream().allMatch(placed -> placed.section() == null) ? Map.of() : sections.headings(quiz);
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

    private static boolean solutionsShown(Quiz quiz, AttemptHistory.Lines lines) {
        if (lines.ended().stream().anyMatch(EndedAttempt::passed)) {
            return true;
        }
        Integer allowed = quiz.attemptsAllowed();
        return allowed != null && lines.running() == null && lines.made() >= allowed;
    }

    private AttemptSheet sheet(QuizId quiz, AttemptHistory.Lines lines, String language) {
        AttemptId running = Objects.requireNonNull(lines.running());
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(running);
        Instant deadline = lines.deadline();
        List<PublishedQuizzes.Placed> given = quizzes.questions(running);
        OpenQuestions screen = new OpenQuestions(running, language, headings(quiz, given));
        return new AttemptSheet(
                running,
                lines.runningNumber(),
                deadline == null
                        ? null
                        : Math.max(
                                0, Duration.between(clock.instant(), deadline).toSeconds()),
                given.stream()
                        .map(placed -> screen.next(placed, Objects.requireNonNull(answers.get(placed.question()))))
                        .toList());
    }
}
