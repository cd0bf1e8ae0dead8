package org.banyan.enrolment;

import java.util.List;
import java.util.Objects;
import org.banyan.identity.InstituteId;

/**
 * Who of a cohort is in which group at one moment.
 *
 * @param version counts the changes; a change made on the ground of an older one is refused
 * @param learners all who take part or have completed, by name, those without a group too
 */
public record Grouping(
        CohortId cohort, InstituteId institute, int version, List<GroupEntry> groups, List<GroupMember> learners) {

    public List<GroupMember> membersOf(GroupId group) {
        return learners.stream()
                .filter(learner -> group.equals(learner.group()))
                .toList();
    }

    public List<GroupMember> withoutGroup() {
        return learners.stream()
                .filter(learner -> Objects.isNull(learner.group()))
                .toList();
    }
}
