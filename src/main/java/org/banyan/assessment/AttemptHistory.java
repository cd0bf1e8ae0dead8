package org.banyan.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.assessment.QuizPage.EndedAttempt;
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads attempts for screens. */
@Component
class AttemptHistory {

    private final JdbcClient sql;

    AttemptHistory(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * All attempts of a person at a quiz in a cohort, through all versions of the course.
     *
     * @param ended the newest first
     */
    record Lines(
            @Nullable AttemptId running,
            int runningNumber,
            @Nullable Instant deadline,
            List<EndedAttempt> ended) {

        int made() {
            return ended.size() + (running == null ? 0 : 1);
        }

        EffectiveRules.Past past() {
            return new EffectiveRules.Past(
                    made(), ended.isEmpty() ? null : ended.getFirst().submittedAt());
        }
    }

    /** An answer as it is kept, with its points once it is marked. */
    record KeptAnswer(
            @Nullable Response response,
            long sequenceNumber,
            BigDecimal points,
            int hints,
            boolean waiting,
            boolean corrected) {

        /** As if it had been answered so. */
        static KeptAnswer tried(@Nullable Response response, BigDecimal points, boolean waiting) {
            return new KeptAnswer(response, 0, points, 0, waiting, false);
        }
    }

    Lines lines(Membership membership, String quizKey) {
        List<Line> all = sql.sql("""
                        select a.id, a.number, a.deadline, a.submitted_at, a.ended_by, a.score, a.max_score, a.passed, a.waiting,
                            count(l.attempt_id) late, coalesce(sum(l.taken), 0) late_taken,
                            coalesce(sum(not l.taken), 0) late_left
                        from attempt a left join late_answer l on l.attempt_id = a.id
                        where a.cohort_id = ? and a.person_id = ? and a.quiz_key = ?
                        group by a.id order by a.number desc""")
                .params(membership.cohort().value(), membership.person().value(), quizKey)
                .query((row, _) -> line(row))
                .list();
        Line running =
                all.stream().filter(line -> line.ended() == null).findFirst().orElse(null);
        return new Lines(
                running == null ? null : running.attempt(),
                running == null ? 0 : running.number(),
                running == null ? null : running.deadline(),
                all.stream()
                        .flatMap(line -> java.util.stream.Stream.ofNullable(line.ended()))
                        .toList());
    }

    /** Scores of the person's attempts that have ended, by the number of the attempt. */
    NavigableMap<Integer, Score> scores(CohortId cohort, PersonId person, String quizKey) {
        NavigableMap<Integer, Score> scores = new TreeMap<>();
        sql.sql("select number, score, max_score from attempt"
                        + " where cohort_id = ? and person_id = ? and quiz_key = ? and submitted_at is not null")
                .params(cohort.value(), person.value(), quizKey)
                .query(row -> {
                    scores.put(
                            row.getInt("number"),
                            new Score(orNought(row.getBigDecimal("score")), row.getBigDecimal("max_score")));
                });
        return scores;
    }

    /** The same of everybody in the cohort, by person. */
    Map<UUID, NavigableMap<Integer, Score>> scores(CohortId cohort, String quizKey) {
        Map<UUID, NavigableMap<Integer, Score>> scores = new HashMap<>();
        sql.sql("select person_id, number, score, max_score from attempt"
                        + " where cohort_id = ? and quiz_key = ? and submitted_at is not null")
                .params(cohort.value(), quizKey)
                .query(row -> {
                    scores.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new TreeMap<>())
                            .put(
                                    row.getInt("number"),
                                    new Score(orNought(row.getBigDecimal("score")), row.getBigDecimal("max_score")));
                });
        return scores;
    }

    Map<QuestionId, KeptAnswer> answers(AttemptId attempt) {
        return sql
                .sql("select question_version_id, response, sequence_number, score, hints, waiting, scored_by"
                        + " from given_question where attempt_id = ?")
                .param(attempt.value())
                .query((row, _) -> Map.entry(
                        new QuestionId(row.getObject("question_version_id", UUID.class)),
                        new KeptAnswer(
                                Responses.read(row.getString("response")),
                                row.getLong("sequence_number"),
                                orNought(row.getBigDecimal("score")),
                                row.getInt("hints"),
                                row.getBoolean("waiting"),
                                row.getObject("scored_by") != null)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes that the learner has seen what was right; answers that come later are to be read with that in mind. */
    void seesFeedback(AttemptId attempt, Instant now) {
        sql.sql("update attempt set feedback_seen_at = ? where id = ? and feedback_seen_at is null")
                .params(LocalDateTime.ofInstant(now, ZoneOffset.UTC), attempt.value())
                .update();
    }

    /** When the learner first saw it; null where it has not been, or did not matter. */
    @Nullable
    Instant feedbackSeen(AttemptId attempt) {
        return sql.sql("select feedback_seen_at from attempt where id = ?")
                .param(attempt.value())
                .query((row, _) -> java.util.Optional.ofNullable(instant(row, "feedback_seen_at")))
                .single()
                .orElse(null);
    }

    private record Line(
            AttemptId attempt,
            int number,
            @Nullable Instant deadline,
            @Nullable EndedAttempt ended) {}

    private static Line line(ResultSet row) throws SQLException {
        AttemptId attempt = new AttemptId(row.getObject("id", UUID.class));
        int number = row.getInt("number");
        Instant submittedAt = instant(row, "submitted_at");
        return new Line(
                attempt,
                number,
                instant(row, "deadline"),
                submittedAt == null
                        ? null
                        : new EndedAttempt(
                                attempt,
                                number,
                                submittedAt,
                                Attempt.EndedBy.TIME.name().equals(row.getString("ended_by")),
                                new Score(orNought(row.getBigDecimal("score")), row.getBigDecimal("max_score")),
                                row.getBoolean("passed"),
                                row.getBoolean("waiting"),
                                late(row)));
    }

    private static AttemptResult.Late late(ResultSet row) throws SQLException {
        int taken = row.getInt("late_taken");
        int left = row.getInt("late_left");
        return new AttemptResult.Late(row.getInt("late") - taken - left, taken, left);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static BigDecimal orNought(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }
}
