package org.banyan.courier;

import java.time.Instant;
import java.util.List;
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
 * @param files to be had at the server
 * @param about the words that the place hangs on, such as a sentence of a lesson
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
        boolean seen,
        List<File> files,
        Optional<String> about) {

    /**
     * A file that comes with the item.
     *
     * @param path on this server, beginning with a slash
     * @param size for people to read
     */
    public record File(String name, String path, String size) {}
}
