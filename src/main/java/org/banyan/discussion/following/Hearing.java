package org.banyan.discussion.following;

import java.util.Optional;
import org.banyan.courier.Why;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a post, and whether they hear of it. What they have chosen nearest to it counts; who has chosen nothing
 * follows the discussions they take part in, and a peer tutor the topic of the week. Answers and mentions reach everybody who has
 * not muted the place.
 *
 * @param discussion what was chosen for the discussion
 * @param topic what was chosen for the topic
 * @param cohort what was chosen for the cohort
 * @param takesPart whether they have written in the discussion
 * @param onDuty whether they lead the topic today
 */
record Hearing(
        @Nullable Level discussion,
        @Nullable Level topic,
        @Nullable Level cohort,
        boolean takesPart,
        boolean onDuty) {

    /** Why they are told of a post, if they are. */
    Optional<Why> of(boolean opening, @Nullable Why direct) {
        Level level = inDiscussion();
        if (level == Level.MUTE) {
            return Optional.empty();
        }
        if (direct != null) {
            return Optional.of(direct);
        }
        return switch (level) {
            case WATCH -> Optional.of(Why.WATCHED);
            case FOLLOW -> Optional.of(Why.FOLLOWED);
            case CONCERNING, MUTE ->
                opening && discussion == null && inTopic() == Level.FOLLOW
                        ? Optional.of(Why.FOLLOWED)
                        : Optional.empty();
        };
    }

    Level inDiscussion() {
        if (discussion != null) {
            return discussion;
        }
        Level around = inTopic();
        if (around == Level.MUTE || around == Level.WATCH) {
            return around;
        }
        return takesPart ? Level.FOLLOW : Level.CONCERNING;
    }

    Level inTopic() {
        if (topic != null) {
            return topic;
        }
        return cohort == null && onDuty ? Level.FOLLOW : inCohort();
    }

    Level inCohort() {
        return cohort == null ? Level.CONCERNING : cohort;
    }
}
