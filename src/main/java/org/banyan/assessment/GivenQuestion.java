package org.banyan.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.scoring.Response;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/**
 * A question in the version that an attempt was given, and what has been answered so far. Each answer carries a number that
 * only grows; an answer that arrives late with a smaller number than the one kept changes nothing.
 */
@Entity
@Table(name = "given_question")
class GivenQuestion {

    @Id
    private UUID id;

    private UUID questionVersionId;
    private int position;
    private int points;
    private @Nullable String response;
    private long sequenceNumber;
    private @Nullable Instant savedAt;
    private @Nullable BigDecimal score;

    protected GivenQuestion() {}

    GivenQuestion(QuestionId question, int position, int points) {
        this.id = Uuid7.next();
        this.questionVersionId = question.value();
        this.position = position;
        this.points = points;
    }

    QuestionId question() {
        return new QuestionId(questionVersionId);
    }

    int position() {
        return position;
    }

    int points() {
        return points;
    }

    @Nullable
    Response response() {
        return Responses.read(response);
    }

    long sequenceNumber() {
        return sequenceNumber;
    }

    @Nullable
    BigDecimal score() {
        return score;
    }

    void answer(Response given, long number, Instant now) {
        if (number > sequenceNumber) {
            response = Responses.written(given);
            sequenceNumber = number;
            savedAt = now;
        }
    }

    void mark(BigDecimal score) {
        this.score = score;
    }

    boolean holds(Response other) {
        return Objects.equals(response(), other);
    }
}
