package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/**
 * A post was edited and calls people or groups now that it did not call before.
 *
 * @param called the ids of those people and groups
 */
public record MoreCalled(
        PostId post,
        DiscussionId discussion,
        CohortId cohort,
        TopicId topic,
        PersonId author,
        List<UUID> called,
        Instant at) {}
