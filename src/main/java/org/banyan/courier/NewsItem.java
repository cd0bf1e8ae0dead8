package org.banyan.courier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What there is to say of one thing that somebody was told of, in that person's language, because they may see it now.
 *
 * @param title of the place, such as of a discussion
 * @param where the place is, such as course and topic
 * @param author who wrote it
 * @param text its words as plain text
 * @param html its words, sanitised
 * @param path on this server, beginning with a slash
 * @param answers the item that it answers
 * @param seen whether the person has read it already
 */
public record NewsItem(
        UUID item,
        UUID place,
        String title,
        String where,
        String author,
        Instant at,
        String text,
        String html,
        String path,
        Optional<UUID> answers,
        boolean seen) {}
