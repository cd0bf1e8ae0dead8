package org.banyan.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.scoring.Response;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps answers that came too late beside their attempts. As with answers in time, a later one to the same question replaces the one
 * before, until somebody has decided.
 */
@Component
class LateStore {

    private final JdbcClient sql;

    LateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An answer that came too late.
     *
     * @param taken whether it counts; null where nobody has decided
     */
    record LateAnswer(
            QuestionId question,
            Response response,
            long sequenceNumber,
            Instant arrivedAt,
            @Nullable Boolean taken,
            @Nullable String reason,
            @Nullable String decidedBy) {}

    /** @throws Refusal.Conflict if somebody has decided about this question already */
    void keep(Attempt attempt, SaveAnswer answer, Instant now) {
        sql.sql("""
                        insert into late_answer (attempt_id, question_version_id, response, sequence_number, arrived_at)
                        values (:attempt, :question, :response, :number, :now)
                        on duplicate key update
                            response = if(decided_at is null and value(sequence_number) > sequence_number,
                                value(response), response),
                            arrived_at = if(decided_at is null and value(sequence_number) > sequence_number,
                                value(arrived_at), arrived_at),
                            sequence_number = if(decided_at is null, greatest(sequence_number, value(sequence_number)),
                                sequence_number)""")
                .param("attempt", attempt.id().value())
                .param("question", answer.question().value())
                .param("response", Responses.written(answer.response()))
                .param("number", answer.sequenceNumber())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        boolean kept = !sql.sql("select 1 from late_answer where attempt_id = ? and question_version_id = ?"
                        + " and sequence_number >= ?")
                .params(attempt.id().value(), answer.question().value(), answer.sequenceNumber())
                .query()
                .listOfRows()
                .isEmpty();
        if (!kept) {
            throw new Refusal.Conflict("assessment.refusal.late-decided");
        }
    }

    /** All of an attempt. */
    List<LateAnswer> of(AttemptId attempt) {
        return sql.sql(
                        "select l.*, p.name from late_answer l left join person p on p.id = l.decided_by where l.attempt_id = ?")
                .param(attempt.value())
                .query((row, _) -> new LateAnswer(
                        new QuestionId(row.getObject("question_version_id", UUID.class)),
                        Objects.requireNonNull(Responses.read(row.getString("response"))),
                        row.getLong("sequence_number"),
                        row.getObject("arrived_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        (Boolean) row.getObject("taken"),
                        row.getString("reason"),
                        row.getString("name")))
                .list();
    }
}
