package org.banyan.tutoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Grouping;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.PersonId;

/**
 * All that is needed to form the groups of a cohort.
 *
 * @param categories the words for the codes that learners have
 * @param tutors who may be tutor of a group, by name
 * @param tutorsOf the tutors that groups have now
 * @param assignsTutors whether the person asking may change them
 */
public record GroupDesk(
        String cohortName,
        Grouping grouping,
        CategoryValues categories,
        List<Tutor> tutors,
        Map<GroupId, Set<PersonId>> tutorsOf,
        boolean assignsTutors) {

    /**
     * Somebody who may be tutor of a group.
     *
     * @param elsewhere how many learners the groups have that this person tutors in other cohorts
     */
    public record Tutor(PersonId person, String name, int elsewhere) {}
}
