package org.banyan.courier;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that people may be told of, by its ids: what it says is asked of its source when it is shown or mailed.
 *
 * @param source the name of the {@link NewsSource} that knows it
 * @param channel what people set apart in their preferences, such as a course
 * @param place what belongs together, such as a discussion
 * @param item the thing itself, such as a post
 * @param number its place in the order of its place
 */
public record News(String source, UUID channel, UUID place, UUID item, int number, Instant at) {}
