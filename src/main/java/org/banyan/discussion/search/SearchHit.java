package org.banyan.discussion.search;

import java.time.Instant;
import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.PostId;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found: a lesson, or a post in a discussion.
 *
 * @param title of the lesson or of the discussion
 * @param language of a lesson, as a tag; none for a post
 * @param author of a post
 * @param excerpt where the words stand, in its pieces
 */
public record SearchHit(
        SearchKind kind,
        CohortId cohort,
        TopicId topic,
        String topicSlug,
        String topicTitle,
        String courseTitle,
        String title,
        @Nullable String language,
        @Nullable DiscussionId discussion,
        @Nullable PostId post,
        @Nullable String author,
        Instant at,
        List<Piece> excerpt) {

    /** A piece of a text; whether it is one of the words looked for. */
    public record Piece(String text, boolean found) {}
}
