package org.banyan.discussion;

import java.time.Instant;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;

/**
 * An hour in which the members of a cohort talk about a topic at the same time.
 *
 * @param id of the discussion whose posts are its lines
 * @param series what it is repeated in
 * @param lines how many were written, those taken away later among them
 */
public record ChatHour(
        DiscussionId id,
        UUID series,
        CohortId cohort,
        TopicId topic,
        String title,
        Instant startsAt,
        Instant endsAt,
        int lines,
        boolean cancelled) {

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    void requireOpen(Instant now) {
        if (cancelled) {
            throw new Refusal.Conflict("discussion.refusal.chat-cancelled");
        }
        if (!hasBegun(now)) {
            throw new Refusal.Conflict("discussion.refusal.chat-not-begun");
        }
        requireNotOver(now);
    }

    void requireNotOver(Instant now) {
        if (isOver(now)) {
            throw new Refusal.Conflict("discussion.refusal.chat-over");
        }
    }
}
