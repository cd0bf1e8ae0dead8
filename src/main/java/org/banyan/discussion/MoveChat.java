package org.banyan.discussion;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * That a chat hour is to be held at another time. The others of its series stay.
 *
 * @param starts by the clocks of the zone
 */
public record MoveChat(DiscussionId hour, @Nullable LocalDateTime starts, ZoneId zone, int minutes) {}
