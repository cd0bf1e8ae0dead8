package org.banyan.tutoring;

import java.util.List;
import java.util.Set;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** How the groups of a cohort are to be. Learners who are in none of them are to be without a group. */
public record GroupPlan(List<PlannedGroup> groups) {

    /**
     * A group as it is to be.
     *
     * @param group none for one that is to be made
     * @param tutor who looks after it; none for nobody
     */
    public record PlannedGroup(
            @Nullable GroupId group, String name, @Nullable PersonId tutor, Set<EnrolmentId> members) {

        public PlannedGroup {
            members = Set.copyOf(members);
        }
    }
}
