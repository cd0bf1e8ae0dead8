package org.banyan.discussion;

import java.time.Instant;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** Somebody has written a post, as opening of a discussion or as a reply. */
public record PostPublished(
        PostId post, DiscussionId discussion, CohortId cohort, TopicId topic, PersonId author, Instant at) {}
