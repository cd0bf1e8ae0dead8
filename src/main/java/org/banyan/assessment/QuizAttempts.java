package org.banyan.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a learner does with a quiz: begin, answer, hand in. Only those who learn in the cohort do so, and each only with
 * attempts of their own. An answer is acknowledged when it is committed.
 *
 * <p>Reads see what is committed at their moment: who waits for a held attempt must then see the answers saved meanwhile.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class QuizAttempts {

    /** The largest whole number that a browser counts without loss. */
    private static final long LARGEST_NUMBER = (1L << 53) - 1;

    private final AttemptRepository attempts;
    private final AttemptHistory history;
    private final PublishedQuizzes quizzes;
    private final QuizSections sections;
    private final AttemptEnding ending;
    private final Memberships memberships;
    private final CurrentPerson currentPerson;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuizAttempts(
            AttemptRepository attempts,
            AttemptHistory history,
            PublishedQuizzes quizzes,
            QuizSections sections,
            AttemptEnding ending,
            Memberships memberships,
            CurrentPerson currentPerson,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.attempts = attempts;
        this.history = history;
        this.quizzes = quizzes;
        this.sections = sections;
        this.ending = ending;
        this.memberships = memberships;
        this.currentPerson = currentPerson;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /**
     * Begins an attempt, or goes on with the one that is running.
     *
     * @throws Refusal.NotPermitted for those who do not learn here, and when no attempt is left
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttemptId start(CohortId cohort, QuizId quiz) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> startOnce(cohort, quiz)));
        } catch (DataIntegrityViolationException e) {
            // The same attempt was begun on another device or by a double click: now it is there to go on with.
            return Objects.requireNonNull(transaction.execute(_ -> startOnce(cohort, quiz)));
        }
    }

    private AttemptId startOnce(CohortId cohort, QuizId id) {
        Membership membership = memberships.require(cohort);
        requireLearner(membership);
        Quiz quiz = quizzes.find(id)
                .filter(found -> found.version().equals(membership.version()))
                .orElseThrow(Refusal.NotFound::new);
        AttemptHistory.Lines lines = history.lines(membership, quiz.key());
        if (lines.running() != null) {
            Attempt running = attempts.hold(lines.running().value()).orElseThrow();
            if (running.isRunning() && !running.isOverdue(clock.instant())) {
                return running.id();
            }
            ending.end(running);
        }
        if (quiz.attemptsAllowed() != null && lines.made() >= quiz.attemptsAllowed()) {
            throw new Refusal.NotPermitted("assessment.refusal.no-attempts-left");
        }
        AttemptId attempt = AttemptId.next();
        List<GivenQuestion> questions = sheet(attempt, quiz, membership);
        return attempts.save(new Attempt(
                        attempt, quiz, cohort, membership.person(), lines.made() + 1, questions, clock.instant()))
                .id();
    }

    private List<GivenQuestion> sheet(AttemptId attempt, Quiz quiz, Membership membership) {
        List<Draw.Section> asked = sections.sections(quiz.id());
        boolean drawn = asked.stream().anyMatch(section -> section.drawn() != null);
        List<GivenQuestion> sheet = new ArrayList<>();
        for (Draw.Drawn each :
                Draw.of(asked, Shuffle.seed(attempt), drawn ? sections.had(membership.person(), quiz) : Map.of())) {
            sheet.add(new GivenQuestion(each, sheet.size() + 1));
        }
        return sheet;
    }

    /**
     * Keeps an answer. What is returned is kept for good, whatever happens to the server or the connection.
     *
     * @throws Refusal.NotFound for attempts of others and questions of other attempts
     * @throws Refusal.Conflict if the attempt has ended or its time is over
     * @throws Refusal.Invalid if the answer is not of the kind that the question asks for
     */
    public SavedAnswer save(SaveAnswer command) {
        Attempt attempt = holdMine(command.attempt());
        if (command.sequenceNumber() < 1 || command.sequenceNumber() > LARGEST_NUMBER) {
            throw new Refusal.Invalid("assessment.refusal.wrong-kind");
        }
        QuestionDefinition question =
                quizzes.question(attempt.question(command.question()).question());
        if (!AnswerFit.takes(question, command.response())) {
            throw new Refusal.Invalid("assessment.refusal.wrong-kind");
        }
        GivenQuestion given =
                attempt.answer(command.question(), command.response(), command.sequenceNumber(), clock.instant());
        return new SavedAnswer(
                given.response(),
                given.sequenceNumber(),
                given.response() != null && AnswerFit.isUnreadable(question, given.response()));
    }

    /**
     * Tells the hints of a question up to this number and keeps that they cost.
     *
     * @return all that were told so far
     * @throws Refusal.NotFound for attempts of others, and where there is no such hint
     * @throws Refusal.Conflict if the attempt has ended or its time is over
     */
    public List<Phrase> hints(AttemptId id, QuestionId question, int number, String language) {
        Attempt attempt = holdMine(id);
        Aids aids = quizzes.question(attempt.question(question).question()).aids();
        if (number < 1 || number > aids.hintsHtml().size()) {
            throw new Refusal.NotFound();
        }
        GivenQuestion given = attempt.tellHints(question, number, clock.instant());
        return OpenQuestions.taken(aids, given.hints(), language);
    }

    /**
     * Hands in. Doing so again changes nothing, so it may be repeated when the connection was lost on the way.
     *
     * @throws Refusal.NotFound for attempts of others
     */
    public void submit(AttemptId id) {
        ending.end(holdMine(id));
    }

    private Attempt holdMine(AttemptId id) {
        Attempt attempt = attempts.hold(id.value())
                .filter(found -> found.isOf(currentPerson.id()))
                .orElseThrow(Refusal.NotFound::new);
        requireLearner(memberships.require(attempt.cohort()));
        return attempt;
    }

    private static void requireLearner(Membership membership) {
        if (membership.enrolment().isEmpty()) {
            throw new Refusal.NotPermitted("assessment.refusal.learners-only");
        }
    }
}
