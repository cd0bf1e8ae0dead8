package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.RegradingPreview.Change;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds answers that were scored by another version of their question than the one that is published now. */
@Component
class ScoredAnswers {

    /**
     * {@code n} is the version published last in the course of the cohort {@code c}, {@code v} the one that {@code g} of the
     * attempt {@code a} was scored by. What is marked by hand is marked again by hand.
     */
    private static final String OUTDATED = """
             from cohort c
                join course_version cv on cv.id = c.course_version_id
                join course_version latest on latest.course_id = cv.course_id and latest.number =
                    (select max(number) from course_version where course_id = cv.course_id)
                join quiz z on z.course_version_id = latest.id
                join quiz_question qq on qq.quiz_id = z.id and not exists (select 1 from quiz_question earlier
                    where earlier.quiz_id = z.id and earlier.question_version_id = qq.question_version_id
                        and earlier.position < qq.position)
                join question_version n on n.id = qq.question_version_id
                join attempt a on a.cohort_id = c.id and a.quiz_key = z.quiz_key and a.submitted_at is not null
                join person p on p.id = a.person_id
                join given_question g on g.attempt_id = a.id and not g.waiting
                join question_version v on v.id = coalesce(g.scored_by, g.question_version_id)
                    and v.question_id = n.question_id and v.id <> n.id and v.kind = n.kind
            where n.kind not in ('essay', 'description') and
            """;

    private final JdbcClient sql;
    private final AttemptHistory history;
    private final RuleBooks books;

    ScoredAnswers(JdbcClient sql, AttemptHistory history, RuleBooks books) {
        this.sql = sql;
        this.history = history;
        this.books = books;
    }

    /** A question and how many answers it concerns. */
    record Outdated(QuestionId corrected, String quizKey, QuestionContent content, int attempts) {}

    /**
     * An answer and what it would earn.
     *
     * @param change what would become of its attempt; none where the points stay as they are
     */
    record Answer(
            UUID given,
            AttemptId attempt,
            BigDecimal points,
            @Nullable Change change) {}

    List<Outdated> questions(CohortId cohort) {
        return sql.sql("select n.id, z.quiz_key, n.kind, n.content, count(*) as attempts" + OUTDATED
                        + "c.id = ? group by n.id, z.quiz_key, n.kind, n.content, z.position, qq.position"
                        + " order by z.position, qq.position")
                .param(cohort.value())
                .query((row, _) -> new Outdated(
                        new QuestionId(row.getObject("id", UUID.class)),
                        row.getString("quiz_key"),
                        new QuestionContent(row.getString("kind"), row.getString("content")),
                        row.getInt("attempts")))
                .list();
    }

    /** Those of these cohorts that have such answers, in one query. */
    Set<CohortId> concerned(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select distinct c.id" + OUTDATED + "c.id in (:cohorts)")
                        .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                        .query((row, _) -> new CohortId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** The answers to one question, by learner and attempt. */
    List<Answer> answers(CohortId cohort, Outdated question) {
        QuestionDefinition corrected = question.content().definition();
        PassingAgain passing = passing(cohort, question.quizKey());
        return sql.sql(
                        "select g.id, a.id as attempt_id, p.name, a.person_id, a.number, g.points, g.score, g.response, g.hints,"
                                + " a.score as total, a.max_score, a.pass_mark, a.passed"
                                + OUTDATED
                                + "c.id = ? and n.id = ? order by p.name, a.person_id, a.number")
                .params(cohort.value(), question.corrected().value())
                .query((row, _) -> {
                    Response response = Responses.read(row.getString("response"));
                    BigDecimal before = row.getBigDecimal("score");
                    BigDecimal after = response == null
                            ? BigDecimal.ZERO
                            : Score.worth(
                                    corrected
                                            .aids()
                                            .after(row.getInt("hints"), QuestionRules.share(corrected, response)),
                                    row.getInt("points"));
                    AttemptId attempt = new AttemptId(row.getObject("attempt_id", UUID.class));
                    UUID given = row.getObject("id", UUID.class);
                    if (before.compareTo(after) == 0) {
                        return new Answer(given, attempt, after, null);
                    }
                    Score total = new Score(row.getBigDecimal("total"), row.getBigDecimal("max_score"));
                    Score then = new Score(total.points().subtract(before).add(after), total.of());
                    boolean passed = row.getBoolean("passed");
                    int passMark = row.getInt("pass_mark");
                    boolean passes = passing.passes(
                            row.getObject("person_id", UUID.class), row.getInt("number"), then, passMark);
                    return new Answer(
                            given,
                            attempt,
                            after,
                            new Change(
                                    attempt,
                                    row.getString("name"),
                                    row.getInt("number"),
                                    before,
                                    after,
                                    total,
                                    then,
                                    passes && !passed,
                                    passed && !then.reaches(passMark)));
                })
                .list();
    }

    private PassingAgain passing(CohortId cohort, String quizKey) {
        ScoreKept kept = books.scoreKept(cohort, quizKey);
        return new PassingAgain(kept, kept == ScoreKept.HIGHEST ? new HashMap<>() : history.scores(cohort, quizKey));
    }
}
