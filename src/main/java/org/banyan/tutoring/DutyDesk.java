package org.banyan.tutoring;

import java.util.List;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.enrolment.GroupEntry;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to look after the duties of a cohort.
 *
 * @param wholeCohort whether duties may be given for all of it, or only for the groups here
 * @param candidates learners who may be given a duty, by name
 * @param duties the newest days first, those that are over too
 */
public record DutyDesk(
        String cohortName,
        boolean wholeCohort,
        List<GroupEntry> groups,
        List<TopicEntry> topics,
        List<Candidate> candidates,
        List<DutyEntry> duties) {

    public record Candidate(
            PersonId person, String name, @Nullable GroupId group) {}
}
