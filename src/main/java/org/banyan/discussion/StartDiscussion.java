package org.banyan.discussion;

import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new discussion with its first post.
 *
 * @param promptId the prompt of the lesson that it starts from, if any
 * @param words the words of the lesson that it is about, if any
 * @param files of its first post, sent before by its author
 */
public record StartDiscussion(
        CohortId cohort,
        TopicId topic,
        DiscussionKind kind,
        String title,
        String markdown,
        @Nullable String promptId,
        SendKey key,
        @Nullable SelectedWords words,
        List<AttachmentId> files) {

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

    /** A discussion without files. */
    public StartDiscussion(
            CohortId cohort,
            TopicId topic,
            DiscussionKind kind,
            String title,
            String markdown,
            @Nullable String promptId,
            SendKey key,
            @Nullable SelectedWords words) {
        this(cohort, topic, kind, title, markdown, promptId, key, words, List.of());
    }
}
