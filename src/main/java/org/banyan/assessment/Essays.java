package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.Criterion.Level;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.BoardPlaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What learners have written at length, for those who lead them to mark. Nobody marks their own. The learner is told when all of
 * an attempt is marked; that is also when passing it may be new.
 */
@Service
@Transactional
public class Essays {

    private static final int LONGEST_COMMENT = 10_000;

    private final JdbcClient sql;
    private final AttemptRepository attempts;
    private final EssayMarkingRepository markings;
    private final PublishedQuizzes quizzes;
    private final AttemptEnding ending;
    private final LedLearners led;
    private final CurrentPerson currentPerson;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Essays(
            JdbcClient sql,
            AttemptRepository attempts,
            EssayMarkingRepository markings,
            PublishedQuizzes quizzes,
            AttemptEnding ending,
            LedLearners led,
            CurrentPerson currentPerson,
            People people,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.attempts = attempts;
        this.markings = markings;
        this.quizzes = quizzes;
        this.ending = ending;
        this.led = led;
        this.currentPerson = currentPerson;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What waits in these places, longest first, in one query. */
    @Transactional(readOnly = true)
    public List<WaitingEssay> waiting(BoardPlaces places, String language, int limit) {
        return sql.sql("""
                        select a.id, g.question_version_id, a.cohort_id, p.name, coalesce(t.title, o.title) as title,
                            a.submitted_at, m.given_question_id is not null as begun
                        from attempt a
                            join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                            join given_question g on g.attempt_id = a.id and g.waiting
                            join person p on p.id = a.person_id
                            join quiz q on q.id = a.quiz_id
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                            left join essay_marking m on m.given_question_id = g.id
                        where a.waiting and a.person_id <> :me and
                        """ + BoardPlaces.LEARNER + " order by a.submitted_at, a.id, g.position limit :limit")
                .params(places.parameters())
                .param("language", language)
                .param("me", currentPerson.id().value())
                .param("limit", limit)
                .query((row, _) -> new WaitingEssay(
                        new AttemptId(row.getObject("id", UUID.class)),
                        new QuestionId(row.getObject("question_version_id", UUID.class)),
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        row.getString("name"),
                        row.getString("title"),
                        row.getObject("submitted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBoolean("begun")))
                .list();
    }

    /**
     * An essay of somebody whom the person asking leads.
     *
     * @throws Refusal.NotFound for essays of others, of oneself, and what has not been handed in
     */
    @Transactional(readOnly = true)
    public EssaySheet open(AttemptId id, QuestionId question, String language) {
        Attempt attempt = attempts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        requireMine(attempt);
        GivenQuestion given = attempt.question(question);
        Essay essay = essay(given);
        Quiz quiz = quizzes.find(attempt.quiz()).orElseThrow(Refusal.NotFound::new);
        EssayMarking marking = markings.findById(given.id()).orElse(null);
        OpenQuestions screen = new OpenQuestions(id, language);
        return new EssaySheet(
                id,
                question,
                attempt.cohort(),
                people.name(attempt.person()),
                Objects.requireNonNull(Phrase.in(language, quizzes.titles(quiz), PublishedQuizzes.Title::text)),
                Objects.requireNonNull(Phrase.in(language, essay.wordings(), Wording::html)),
                given.response() instanceof Response.Written(String written) ? written : "",
                essay.rubric().stream().map(screen::criterion).toList(),
                given.points(),
                Phrase.in(language, essay.modelHtml(), html -> html),
                marking == null ? new EssayMarks(Map.of(), null, "") : marking.marks(),
                marking == null ? 0 : marking.number(),
                marking != null && marking.isGiven());
    }

    /**
     * Keeps marks; they count when they are given.
     *
     * @return their version now
     * @throws Refusal.NotFound for essays of others, of oneself, and what has not been handed in
     * @throws Refusal.Conflict if somebody else has saved marks meanwhile
     * @throws Refusal.Invalid if they are given and a criterion has no level, or the points are not those of the question
     */
    public int mark(MarkEssay command) {
        Attempt attempt = attempts.hold(command.attempt().value()).orElseThrow(Refusal.NotFound::new);
        requireMine(attempt);
        GivenQuestion given = attempt.question(command.question());
        Essay essay = essay(given);
        EssayMarks marks = command.marks();
        if (marks.comment().length() > LONGEST_COMMENT) {
            throw new Refusal.Invalid("assessment.refusal.comment-long", LONGEST_COMMENT);
        }
        EssayMarking marking = markings.findById(given.id()).orElse(null);
        if (marking == null) {
            if (command.version() != 0) {
                throw new Refusal.Conflict("assessment.refusal.marks-overtaken");
            }
            marking = new EssayMarking(given, marks, currentPerson.id(), clock.instant());
        } else {
            marking.requireVersion(command.version());
            marking.write(marks, currentPerson.id(), clock.instant());
        }
        if (command.give() || marking.isGiven()) {
            give(attempt, given, essay, marks);
            marking.give(clock.instant());
        }
        return markings.saveAndFlush(marking).number();
    }

    private void give(Attempt attempt, GivenQuestion given, Essay essay, EssayMarks marks) {
        BigDecimal points = points(given, essay, marks);
        boolean waited = attempt.isWaiting();
        boolean passedNow = attempt.mark(given, points, ending.passing(attempt));
        audit.record(
                "assessment.essay-marked",
                AuditTrail.Subject.of(attempt.person()),
                Map.of("attempt", attempt.id().value(), "points", points));
        if (passedNow) {
            ending.passed(attempt);
        }
        if (waited && !attempt.isWaiting()) {
            events.publishEvent(new AttemptMarked(attempt.id(), attempt.quiz(), attempt.cohort(), attempt.person()));
        }
    }

    /** What the levels reached make of the points of the question, less what hints cost. */
    private static BigDecimal points(GivenQuestion given, Essay essay, EssayMarks marks) {
        BigDecimal share = essay.rubric().isEmpty() ? freely(given, marks) : byRubric(essay, marks);
        return Score.worth(essay.aids().after(given.hints(), share), given.points());
    }

    private static BigDecimal freely(GivenQuestion given, EssayMarks marks) {
        BigDecimal points = marks.points();
        BigDecimal most = BigDecimal.valueOf(given.points());
        if (points == null || points.signum() < 0 || points.compareTo(most) > 0) {
            throw new Refusal.Invalid("assessment.refusal.marks-points", given.points());
        }
        return points.divide(most, java.math.MathContext.DECIMAL64);
    }

    private static BigDecimal byRubric(Essay essay, EssayMarks marks) {
        int reached = 0;
        int most = 0;
        for (Criterion criterion : essay.rubric()) {
            String level = marks.levels().get(criterion.key());
            reached += criterion.levels().stream()
                    .filter(each -> each.key().equals(level))
                    .mapToInt(Level::points)
                    .findFirst()
                    .orElseThrow(() -> new Refusal.Invalid("assessment.refusal.marks-missing"));
            most += criterion.most();
        }
        return most == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(most), java.math.MathContext.DECIMAL64);
    }

    private Essay essay(GivenQuestion given) {
        if (quizzes.question(given.scoredBy()) instanceof Essay essay && (given.isWaiting() || given.score() != null)) {
            return essay;
        }
        throw new Refusal.NotFound();
    }

    private void requireMine(Attempt attempt) {
        if (attempt.isRunning() || !led.made(attempt)) {
            throw new Refusal.NotFound();
        }
    }
}
