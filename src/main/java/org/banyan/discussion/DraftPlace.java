package org.banyan.discussion;

import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;

/** What a draft is to become. A person has one draft in each place. */
public sealed interface DraftPlace {

    /** A discussion in the topic of a cohort. */
    record NewDiscussion(CohortId cohort, TopicId topic) implements DraftPlace {}

    /** A reply in a discussion. */
    record NewReply(DiscussionId discussion) implements DraftPlace {}

    /** A new wording of a post. */
    record NewWording(PostId post) implements DraftPlace {}
}
