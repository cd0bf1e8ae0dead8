package org.banyan.tutoring;

import java.util.Set;
import org.banyan.enrolment.GroupId;

/**
 * Whom a person leads in a topic of a cohort.
 *
 * @param everybody all who are there, those who teach among them; for those who lead the cohort
 * @param everyLearner all who learn there; for a peer tutor on duty for the whole cohort
 * @param groups the groups whose learners are led
 */
public record Reach(boolean everybody, boolean everyLearner, Set<GroupId> groups) {

    public static final Reach EVERYBODY = new Reach(true, true, Set.of());
    public static final Reach NOBODY = new Reach(false, false, Set.of());

    public Reach {
        groups = Set.copyOf(groups);
    }

    public boolean isNobody() {
        return !everybody && !everyLearner && groups.isEmpty();
    }
}
