package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;

/**
 * What somebody who leads a topic says of its discussions, all together.
 *
 * @param version to be given back when it is changed
 * @param html sanitised; the posts it names are numbers in it that link there
 * @param named those of the named posts that can be read
 */
public record Weaving(
        CohortId cohort,
        TopicId topic,
        int version,
        String writtenBy,
        Instant writtenAt,
        String markdown,
        String html,
        List<Named> named) {

    /** A post that is named, by its number in the text. */
    public record Named(int number, PostId post, DiscussionId discussion, TopicId topic, String author, String title) {}
}
