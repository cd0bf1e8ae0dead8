package org.banyan.discussion;

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
}
