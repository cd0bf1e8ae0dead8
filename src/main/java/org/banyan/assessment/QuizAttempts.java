package org.banyan.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.rules.Entry;
import org.banyan.assessment.rules.RuleBook;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final RuleBooks books;
    private final QuizPasswords quizPasswords;
    private final LateStore lateAnswers;
    private final Memberships memberships;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuizAttempts(
            AttemptRepository attempts,
            AttemptHistory history,
            PublishedQuizzes quizzes,
            QuizSections sections,
            AttemptEnding ending,
            RuleBooks books,
            QuizPasswords quizPasswords,
            LateStore lateAnswers,
            Memberships memberships,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.attempts = attempts;
        this.history = history;
        this.quizzes = quizzes;
        this.sections = sections;
        this.ending = ending;
        this.books = books;
        this.quizPasswords = quizPasswords;
        this.lateAnswers = lateAnswers;
        this.memberships = memberships;
        this.currentPerson = currentPerson;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** The same for a quiz that asks no password. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttemptId start(CohortId cohort, QuizId quiz) {
        return start(cohort, quiz, "");
    }

    /**
     * Begins an attempt, or goes on with the one that is running, for which no password is asked any more.
     *
     * @throws Refusal.NotPermitted for those who do not learn here, where the rules of the cohort do not let begin now, and for a
     *     wrong password
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttemptId start(CohortId cohort, QuizId quiz, String password) {
        Beginning beginning = begin(cohort, quiz, null);
        if (beginning.passwordHash() != null) {
            quizPasswords.require(currentPerson.id(), cohort, password, beginning.passwordHash());
            beginning = begin(cohort, quiz, beginning.passwordHash());
        }
        return Objects.requireNonNull(beginning.attempt());
    }

    /** An attempt, or else the hash of the password that is asked first. */
    private record Beginning(
            @Nullable AttemptId attempt, @Nullable String passwordHash) {}

    /** @param known the hash of the password that was given */
    private Beginning begin(CohortId cohort, QuizId quiz, @Nullable String known) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> beginOnce(cohort, quiz, known)));
        } catch (DataIntegrityViolationException e) {
            // The same attempt was begun on another device or by a double click: now it is there to go on with.
            return Objects.requireNonNull(transaction.execute(_ -> beginOnce(cohort, quiz, known)));
        }
    }

    private Beginning beginOnce(CohortId cohort, QuizId id, @Nullable String known) {
        Membership membership = memberships.require(cohort);
        requireLearner(membership);
        Quiz quiz = quizzes.find(id)
                .filter(found -> found.version().equals(membership.version()))
                .orElseThrow(Refusal.NotFound::new);
        AttemptHistory.Lines lines = history.lines(membership, quiz.key());
        if (lines.running() != null) {
            Attempt running = attempts.hold(lines.running().value()).orElseThrow();
            if (running.isRunning() && !running.isOverdue(clock.instant())) {
                return new Beginning(running.id(), null);
            }
            ending.end(running);
            attempts.flush();
            lines = history.lines(membership, quiz.key());
        }
        Instant now = clock.instant();
        RuleBook book = books.concerning(
                cohort, quiz.key(), membership.person(), membership.group().orElse(null));
        EffectiveRules rules = book.of(membership.person(), membership.group().orElse(null), quiz.ordinary());
        requireOpen(rules.entry(lines.past(), now));
        if (rules.passwordAsked() && !Objects.equals(book.passwordHash(), known)) {
            return new Beginning(null, book.passwordHash());
        }
        AttemptId attempt = AttemptId.next();
        List<GivenQuestion> questions = sheet(attempt, quiz, membership);
        Attempt begun = new Attempt(
                attempt, quiz, cohort, membership.person(), lines.made() + 1, questions, now, rules.deadline(now));
        return new Beginning(attempts.save(begun).id(), null);
    }

    private static void requireOpen(Entry entry) {
        switch (entry) {
            case Entry.Open() -> {}
            case Entry.NotYet _ -> throw new Refusal.NotPermitted("assessment.refusal.not-open-yet");
            case Entry.Closed _ -> throw new Refusal.NotPermitted("assessment.refusal.closed");
            case Entry.UsedUp _ -> throw new Refusal.NotPermitted("assessment.refusal.no-attempts-left");
            case Entry.Waiting _ -> throw new Refusal.NotPermitted("assessment.refusal.not-again-yet");
        }
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
     * Keeps an answer. What is returned is kept for good, whatever happens to the server or the connection. An answer that comes when
     * the time and the grace are over is kept beside the attempt, for those who lead the learner to decide about.
     *
     * @throws Refusal.NotFound for attempts of others and questions of other attempts
     * @throws Refusal.Conflict if the attempt has been handed in
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
        Instant now = clock.instant();
        GivenQuestion given = attempt.question(command.question());
        boolean late = attempt.isTooLate(now) && command.sequenceNumber() > given.sequenceNumber();
        if (late) {
            ending.end(attempt);
            lateAnswers.keep(attempt, command, now);
            events.publishEvent(new LateAnswerKept(attempt.cohort(), attempt.quizKey(), attempt.person()));
        } else if (!attempt.isTooLate(now)) {
            attempt.answer(command.question(), command.response(), command.sequenceNumber(), now);
        }
        Response kept = late ? command.response() : given.response();
        return new SavedAnswer(
                kept,
                late ? command.sequenceNumber() : given.sequenceNumber(),
                kept != null && AnswerFit.isUnreadable(question, kept),
                late,
                attempt.secondsLeft(now));
    }

    /**
     * What the server's clock leaves to an attempt of one's own; the deadline may have been moved since it began.
     *
     * @throws Refusal.NotFound for attempts of others
     */
    @Transactional(readOnly = true)
    public TimeLeft timeLeft(AttemptId id) {
        Attempt attempt = attempts.findById(id.value())
                .filter(found -> found.isOf(currentPerson.id()))
                .orElseThrow(Refusal.NotFound::new);
        return new TimeLeft(attempt.isRunning(), attempt.secondsLeft(clock.instant()));
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
