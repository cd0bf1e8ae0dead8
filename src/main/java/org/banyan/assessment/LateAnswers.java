package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.assessment.LateSheet.LateEntry;
import org.banyan.assessment.LateStore.LateAnswer;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.BoardPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that came when the time of an attempt and the grace were over, for those who lead the learner: they take them into the
 * attempt, which is scored again, or leave them, and say why. Nobody decides about their own.
 */
@Service
@Transactional
public class LateAnswers {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final LateStore late;
    private final AttemptRepository attempts;
    private final AttemptHistory history;
    private final AttemptEnding ending;
    private final PublishedQuizzes quizzes;
    private final LedLearners led;
    private final CurrentPerson currentPerson;
    private final People people;
    private final AuditTrail audit;
    private final ScoresTold scores;
    private final LateTold told;
    private final Clock clock;

    LateAnswers(
            JdbcClient sql,
            LateStore late,
            AttemptRepository attempts,
            AttemptHistory history,
            AttemptEnding ending,
            PublishedQuizzes quizzes,
            LedLearners led,
            CurrentPerson currentPerson,
            People people,
            AuditTrail audit,
            ScoresTold scores,
            LateTold told,
            Clock clock) {
        this.sql = sql;
        this.late = late;
        this.attempts = attempts;
        this.history = history;
        this.ending = ending;
        this.quizzes = quizzes;
        this.led = led;
        this.currentPerson = currentPerson;
        this.people = people;
        this.audit = audit;
        this.scores = scores;
        this.told = told;
        this.clock = clock;
    }

    /** What waits for a decision in these places, longest first, in one query. */
    @Transactional(readOnly = true)
    public List<WaitingLate> waiting(BoardPlaces places, String language, int limit) {
        return sql.sql("""
                        select a.id, a.cohort_id, p.name, coalesce(t.title, o.title) as title, count(*) as answers,
                            min(l.arrived_at) as since
                        from late_answer l
                            join attempt a on a.id = l.attempt_id
                            join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                            join person p on p.id = a.person_id
                            join quiz q on q.id = a.quiz_id
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        where l.decided_at is null and a.person_id <> :me and
                        """ + BoardPlaces.LEARNER + " group by a.id order by since, a.id limit :limit")
                .params(places.parameters())
                .param("language", language)
                .param("me", currentPerson.id().value())
                .param("limit", limit)
                .query((row, _) -> new WaitingLate(
                        new AttemptId(row.getObject("id", UUID.class)),
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        row.getString("name"),
                        row.getString("title"),
                        row.getInt("answers"),
                        row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /**
     * The answers to an attempt that came too late, in the order of its questions. Who looks at them is told again when more come.
     *
     * @throws Refusal.NotFound for attempts of others, of oneself, and those to which nothing came too late
     */
    public LateSheet open(AttemptId id, String language) {
        Attempt attempt = attempts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        requireMine(attempt);
        Map<QuestionId, LateAnswer> came = came(id);
        Quiz quiz = quizzes.find(attempt.quiz()).orElseThrow(Refusal.NotFound::new);
        told.looked(currentPerson.id(), attempt.cohort(), attempt.quizKey());
        Instant seen = history.feedbackSeen(id);
        List<LateEntry> entries = quizzes.questions(id).stream()
                .filter(placed -> came.containsKey(placed.question()))
                .map(placed -> entry(
                        placed,
                        Objects.requireNonNull(came.get(placed.question())),
                        attempt.question(placed.question()),
                        seen,
                        language))
                .toList();
        return new LateSheet(
                id,
                attempt.cohort(),
                people.name(attempt.person()),
                Objects.requireNonNull(Phrase.in(language, quizzes.titles(quiz), PublishedQuizzes.Title::text)),
                attempt.number(),
                attempt.deadline(),
                new Score(attempt.score(), attempt.maxScore()),
                entries);
    }

    private static LateEntry entry(
            PublishedQuizzes.Placed placed,
            LateAnswer answer,
            GivenQuestion given,
            @Nullable Instant seen,
            String language) {
        QuestionDefinition question = placed.content().definition();
        AnswersInWords words = new AnswersInWords(question, language);
        return new LateEntry(
                placed.question(),
                Objects.requireNonNull(Phrase.in(language, question.wordings(), QuestionDefinition.Wording::html)),
                words.said(given.response()),
                words.said(answer.response()),
                new Score(
                        Objects.requireNonNullElse(given.score(), BigDecimal.ZERO), BigDecimal.valueOf(given.points())),
                points(given, placed, answer),
                answer.arrivedAt(),
                seen != null && seen.isBefore(answer.arrivedAt()),
                answer.taken(),
                answer.reason(),
                answer.decidedBy());
    }

    /**
     * Decides about all answers to an attempt that are undecided: takes these in and leaves the others.
     *
     * @param taken none to leave all
     * @param reason kept for those who ask later
     * @throws Refusal.NotFound for attempts of others and of oneself
     * @throws Refusal.Conflict if somebody else has decided meanwhile
     */
    public void decide(AttemptId id, Set<QuestionId> taken, String reason) {
        Attempt attempt = attempts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        requireMine(attempt);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal.Invalid("assessment.refusal.reason", LONGEST_REASON);
        }
        Map<QuestionId, LateAnswer> undecided = came(id).entrySet().stream()
                .filter(answer -> answer.getValue().taken() == null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (undecided.isEmpty() || !undecided.keySet().containsAll(taken)) {
            throw new Refusal.Conflict("assessment.refusal.late-overtaken");
        }
        Map<QuestionId, PublishedQuizzes.Placed> placed = quizzes.questions(id).stream()
                .collect(Collectors.toMap(PublishedQuizzes.Placed::question, question -> question));
        BigDecimal before = attempt.score();
        boolean passedNow = false;
        for (QuestionId question : taken) {
            GivenQuestion given = attempt.question(question);
            LateAnswer answer = Objects.requireNonNull(undecided.get(question));
            passedNow |= attempt.takeLate(
                    given,
                    answer.response(),
                    answer.sequenceNumber(),
                    points(given, Objects.requireNonNull(placed.get(question)), answer),
                    answer.arrivedAt(),
                    ending.passing(attempt));
        }
        note(id, undecided.keySet(), taken, reason.strip());
        audit.record(
                "assessment.late-answers-decided",
                AuditTrail.Subject.of(attempt.person()),
                Map.of(
                        "attempt", id.value(),
                        "taken", taken.size(),
                        "left", undecided.size() - taken.size(),
                        "reason", reason.strip()));
        scores.decided(attempt, taken.size(), undecided.size() - taken.size(), before, passedNow);
        told.decided(attempt.cohort(), attempt.quizKey());
        if (passedNow) {
            ending.passed(attempt);
        }
    }

    private void note(AttemptId attempt, Set<QuestionId> decided, Set<QuestionId> taken, String reason) {
        decided.forEach(
                question -> sql.sql("update late_answer set taken = ?, reason = ?, decided_by = ?, decided_at = ?"
                                + " where attempt_id = ? and question_version_id = ?")
                        .params(
                                taken.contains(question),
                                reason,
                                currentPerson.id().value(),
                                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                                attempt.value(),
                                question.value())
                        .update());
    }

    /** What the answer earns; null where somebody has to mark it. */
    private static @Nullable BigDecimal points(GivenQuestion given, PublishedQuizzes.Placed placed, LateAnswer answer) {
        QuestionDefinition definition = placed.content().definition();
        return definition instanceof QuestionDefinition.Essay
                        && !answer.response().isEmpty()
                ? null
                : AttemptEnding.worth(definition, answer.response(), given.hints(), given.points());
    }

    private Map<QuestionId, LateAnswer> came(AttemptId id) {
        Map<QuestionId, LateAnswer> came =
                late.of(id).stream().collect(Collectors.toMap(LateAnswer::question, answer -> answer));
        if (came.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return came;
    }

    private void requireMine(Attempt attempt) {
        if (!led.made(attempt)) {
            throw new Refusal.NotFound();
        }
    }
}
