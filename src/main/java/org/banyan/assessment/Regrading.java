package org.banyan.assessment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.RegradingPreview.Change;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.banyan.tutoring.BoardPlaces;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores answers again when a question was corrected in a later version of the course. Those who run a cohort see first who would
 * change, and nothing changes before they confirm just that. Who has passed stays so, since certificates may rest on it.
 *
 * @see "docs/decisions/0270-scoring-again-takes-nothing-back.md"
 */
@Service
@Transactional
public class Regrading {

    private static final int LONGEST_REASON = 500;

    private final ScoredAnswers answers;
    private final AttemptRepository attempts;
    private final AttemptEnding ending;
    private final Memberships memberships;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final ScoresTold told;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final EntityManager entities;
    private final Clock clock;

    Regrading(
            ScoredAnswers answers,
            AttemptRepository attempts,
            AttemptEnding ending,
            Memberships memberships,
            Access access,
            CurrentPerson currentPerson,
            AuditTrail audit,
            ScoresTold told,
            JdbcClient sql,
            JdbcTemplate batch,
            EntityManager entities,
            Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.ending = ending;
        this.memberships = memberships;
        this.access = access;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.told = told;
        this.sql = sql;
        this.batch = batch;
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of the cohorts that are led as a whole where something could be scored again, in one query. */
    @Transactional(readOnly = true)
    public Set<CohortId> concerned(BoardPlaces places) {
        return answers.concerned(places.cohorts());
    }

    /** Questions of the cohort that were corrected since they were answered. */
    @Transactional(readOnly = true)
    public List<CorrectedQuestion> corrected(CohortId cohort, String language) {
        requireRun(cohort);
        return answers.questions(cohort).stream()
                .map(question -> shown(question, language))
                .toList();
    }

    /**
     * Who would change.
     *
     * @throws Refusal.NotFound if this is no corrected question of the cohort
     */
    @Transactional(readOnly = true)
    public RegradingPreview preview(CohortId cohort, QuestionId corrected, String language) {
        requireRun(cohort);
        ScoredAnswers.Outdated question = outdated(cohort, corrected);
        List<ScoredAnswers.Answer> all = answers.answers(cohort, question);
        return new RegradingPreview(shown(question, language), all.size(), changes(all));
    }

    /**
     * Scores again what the preview showed.
     *
     * @param reason kept for those who ask later
     * @param seen what would change, as it was shown
     * @throws Refusal.Conflict if something else would change by now
     */
    public void confirm(CohortId cohort, QuestionId corrected, String reason, List<Change> seen) {
        requireRun(cohort);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.Invalid("assessment.refusal.reason", LONGEST_REASON);
        }
        List<ScoredAnswers.Answer> all = answers.answers(cohort, outdated(cohort, corrected));
        if (!changes(all).equals(seen)) {
            throw new Refusal.Conflict("assessment.refusal.preview-old");
        }
        for (ScoredAnswers.Answer answer : all) {
            if (answer.change() != null) {
                change(corrected, answer);
            }
        }
        entities.flush();
        batch.batchUpdate(
                "update given_question set scored_by = ? where id = ?",
                all.stream()
                        .filter(answer -> answer.change() == null)
                        .map(answer -> new Object[] {corrected.value(), answer.given()})
                        .toList());
        keep(cohort, corrected, reason.strip(), all, seen);
    }

    private void change(QuestionId corrected, ScoredAnswers.Answer answer) {
        Attempt attempt = attempts.hold(answer.attempt().value()).orElseThrow();
        GivenQuestion given = attempt.questions().stream()
                .filter(question -> question.id().equals(answer.given()))
                .findFirst()
                .orElseThrow();
        if (attempt.markAgain(given, corrected, answer.points(), ending.passing(attempt))) {
            ending.passed(attempt);
        }
    }

    private void keep(
            CohortId cohort,
            QuestionId corrected,
            String reason,
            List<ScoredAnswers.Answer> all,
            List<Change> changed) {
        UUID id = Uuid7.next();
        sql.sql("insert into regrading (id, cohort_id, question_id, question_version_id, reason, attempts, changed,"
                        + " confirmed_by, confirmed_at)"
                        + " select ?, ?, question_id, id, ?, ?, ?, ?, ? from question_version where id = ?")
                .params(
                        id,
                        cohort.value(),
                        reason,
                        all.size(),
                        changed.size(),
                        currentPerson.id().value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        corrected.value())
                .update();
        batch.batchUpdate(
                "insert into regraded_attempt (regrading_id, attempt_id, before_score, after_score, passed_now)"
                        + " values (?, ?, ?, ?, ?)",
                changed.stream()
                        .map(change -> new Object[] {
                            id,
                            change.attempt().value(),
                            change.scoreBefore().points(),
                            change.scoreAfter().points(),
                            change.passesNow()
                        })
                        .toList());
        audit.record(
                "assessment.regraded",
                AuditTrail.Subject.of("cohort", cohort.value()),
                Map.of("regrading", id, "reason", reason, "attempts", all.size(), "changed", changed.size()));
        told.regraded(cohort, id);
    }

    private ScoredAnswers.Outdated outdated(CohortId cohort, QuestionId corrected) {
        return answers.questions(cohort).stream()
                .filter(question -> question.corrected().equals(corrected))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static List<Change> changes(List<ScoredAnswers.Answer> all) {
        return all.stream()
                .map(ScoredAnswers.Answer::change)
                .filter(Objects::nonNull)
                .toList();
    }

    private static CorrectedQuestion shown(ScoredAnswers.Outdated question, String language) {
        Phrase text = Phrase.in(language, question.content().definition().wordings(), Wording::html);
        return new CorrectedQuestion(
                question.corrected(), question.quizKey(), Objects.requireNonNull(text), question.attempts());
    }

    private void requireRun(CohortId cohort) {
        Membership membership = memberships.require(cohort);
        Scope institute = Scope.of(membership.institute());
        if (!access.has(Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, cohort.value()), institute)) {
            access.require(Role.INSTITUTE_STAFF, institute);
        }
    }
}
