package org.banyan.assessment;

import org.banyan.assessment.scoring.Response;

/**
 * Keep this answer of a running attempt.
 *
 * @param sequenceNumber larger than that of any answer the sender has seen; the same number again changes nothing
 */
public record SaveAnswer(AttemptId attempt, QuestionId question, Response response, long sequenceNumber) {}
