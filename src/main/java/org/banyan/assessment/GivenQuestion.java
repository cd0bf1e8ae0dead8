package org.banyan.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.banyan.assessment.scoring.Response;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/**
 * A question in the version that an attempt was given, and what has been answered so far. Each answer carries a number that
 * only grows; an answer that arrives late with a smaller number than the one kept changes nothing. When the attempt has ended
 * it gets its points at once, or waits for somebody to mark it; later it may be scored again by a corrected version.
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
    private int hints;
    private boolean waiting;
    private @Nullable UUID scoredBy;
    private @Nullable UUID sectionId;

    protected GivenQuestion() {}

    GivenQuestion(Draw.Drawn drawn, int position) {
        this.id = Uuid7.next();
        this.questionVersionId = drawn.question().value();
        this.position = position;
        this.points = drawn.points();
        this.sectionId = drawn.section();
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

    UUID id() {
        return id;
    }

    int hints() {
        return hints;
    }

    boolean isWaiting() {
        return waiting;
    }

    boolean isAnswered() {
        Response given = response();
        return given != null && !given.isEmpty();
    }

    /** The version that the score is by: the one that was given, unless it was corrected since. */
    QuestionId scoredBy() {
        return new QuestionId(scoredBy == null ? questionVersionId : scoredBy);
    }

    /** So many hints have been asked for; asking again for one that was told is free. */
    void tellHints(int number) {
        hints = Math.max(hints, number);
    }

    /** Somebody has to mark it. */
    void await() {
        waiting = true;
    }

    void mark(BigDecimal score) {
        this.score = score;
        this.waiting = false;
    }

    void markAgain(QuestionId corrected, BigDecimal score) {
        this.scoredBy = corrected.value();
        this.score = score;
    }
}
