package org.banyan.discussion;

import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new discussion with its first post.
 *
 * @param promptId the prompt of the lesson that it starts from, if any
 * @param words the words of the lesson that it is about, if any
 */
public record StartDiscussion(
        CohortId cohort,
        TopicId topic,
        DiscussionKind kind,
        String title,
        String markdown,
        @Nullable String promptId,
        SendKey key,
        @Nullable SelectedWords words) {

    /** A discussion of the topic as a whole. */
    public StartDiscussion(
            CohortId cohort,
            TopicId topic,
            DiscussionKind kind,
            String title,
            String markdown,
            @Nullable String promptId,
            SendKey key) {
        this(cohort, topic, kind, title, markdown, promptId, key, null);
    }
}
