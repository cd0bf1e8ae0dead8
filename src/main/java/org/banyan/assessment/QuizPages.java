package org.banyan.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.QuizPage.EndedAttempt;
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
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
    private final RuleBooks books;
    private final Memberships memberships;
    private final Clock clock;

    QuizPages(
            PublishedQuizzes quizzes,
            QuizSections sections,
            AttemptHistory history,
            AttemptRepository attempts,
            AttemptEnding ending,
            MarkedEssays marked,
            RuleBooks books,
            Memberships memberships,
            Clock clock) {
        this.quizzes = quizzes;
        this.sections = sections;
        this.history = history;
        this.attempts = attempts;
        this.ending = ending;
        this.marked = marked;
        this.books = books;
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
        boolean running = lines.running() != null;
        Quiz quiz = quizzes.find(membership.version(), attempt.quizKey())
                .or(() -> quizzes.find(attempt.quiz()))
                .orElseThrow(Refusal.NotFound::new);
        EffectiveRules rules = rules(membership, quiz);
        Instant now = clock.instant();
        boolean passed = lines.ended().stream().anyMatch(EndedAttempt::passed);
        boolean solutionsShown = rules.tellsSolutions(lines.past(), running, passed, now);
        CountedScore counted = countsSeveral(rules, lines) ? CountedScore.of(rules.scoreKept(), lines.ended()) : null;
        Quiz after = quiz.isPreTest() ? quizzes.postTest(quiz).orElse(null) : null;
        if (after != null && !tellsSolutions(membership, after)) {
            return AttemptResult.withheld(
                    ended, null, counted, Phrase.in(language, quizzes.titles(after), PublishedQuizzes.Title::text));
        }
        if (!rules.givesFeedback(lines.past(), running, now)) {
            return AttemptResult.withheld(
                    ended, new AttemptResult.Withheld(rules.feedback(), rules.lastCloses()), counted, null);
        }
        if (ended.byTime()) {
            history.seesFeedback(id, now);
        }
        Map<QuestionId, AttemptHistory.KeptAnswer> answers = history.answers(id);
        Map<QuestionId, EssayMarks> marks = marked.of(id);
        List<PublishedQuizzes.Placed> given = quizzes.questions(id);
        MarkedQuestions screen =
                new MarkedQuestions(id, language, after != null || solutionsShown, headings(attempt.quiz(), given));
        List<MarkedQuestion> questions = given.stream()
                .map(placed -> screen.next(
                        placed, Objects.requireNonNull(answers.get(placed.question())), marks.get(placed.question())))
                .toList();
        return AttemptResult.shown(ended, after != null || solutionsShown, questions, counted);
    }

    /** Whether there may be more scores than one. */
    private static boolean countsSeveral(EffectiveRules rules, AttemptHistory.Lines lines) {
        return rules.attempts() == null || rules.attempts() > 1 || lines.made() > 1;
    }

    /** Whether the right answers of a quiz are told to the person now. */
    private boolean tellsSolutions(Membership membership, Quiz quiz) {
        AttemptHistory.Lines lines = upToDate(membership, quiz.key());
        boolean passed = lines.ended().stream().anyMatch(EndedAttempt::passed);
        return rules(membership, quiz).tellsSolutions(lines.past(), lines.running() != null, passed, clock.instant());
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

    private EffectiveRules rules(Membership membership, Quiz quiz) {
        GroupId group = membership.group().orElse(null);
        return books.concerning(membership.cohort(), quiz.key(), membership.person(), group)
                .of(membership.person(), group, quiz.ordinary());
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
