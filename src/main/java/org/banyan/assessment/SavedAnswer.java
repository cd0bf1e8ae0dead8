package org.banyan.assessment;

import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/**
 * What the server keeps for a question by now: the answer sent, or a newer one that was there already.
 *
 * @param unreadable whether something was typed that cannot be read as a number
 * @param late whether the answer came when the time was over, and is kept beside the attempt
 * @param secondsLeft what the deadline leaves; null where there is none
 */
public record SavedAnswer(
        @Nullable Response response,
        long sequenceNumber,
        boolean unreadable,
        boolean late,
        @Nullable Long secondsLeft) {}
