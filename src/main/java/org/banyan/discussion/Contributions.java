package org.banyan.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** How much people have written, as facts to judge completion by. */
public interface Contributions {

    /** Posts of a person by topic; deleted ones do not count. Topics without a post are left out. */
    Map<TopicId, Integer> postsByTopic(CohortId cohort, PersonId person);

    /** The same of everybody who has written in the cohort, in one query. */
    Map<PersonId, Map<TopicId, Integer>> postsByTopic(CohortId cohort);

    /** When each person last posted in these cohorts, in one query; who never did is left out. */
    Map<CohortId, Map<PersonId, Instant>> lastPosts(Collection<CohortId> cohorts);
}
