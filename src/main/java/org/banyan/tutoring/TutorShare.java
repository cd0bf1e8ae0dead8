package org.banyan.tutoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Shares groups out among tutors: each group without one goes to whoever has the fewest learners then. */
final class TutorShare {

    private final Map<PersonId, Integer> loads = new HashMap<>();
    private final List<GroupDesk.Tutor> tutors;

    TutorShare(List<GroupDesk.Tutor> tutors) {
        this.tutors = tutors;
        tutors.forEach(tutor -> loads.put(tutor.person(), tutor.elsewhere()));
    }

    /** Notes that a tutor keeps a group of this size. */
    void keep(PersonId tutor, int size) {
        loads.merge(tutor, size, Integer::sum);
    }

    /** The tutor for one more group; nobody where there are no tutors. */
    @Nullable
    PersonId next(int size) {
        PersonId least = tutors.stream()
                .map(GroupDesk.Tutor::person)
                .min(Comparator.comparing(person -> loads.getOrDefault(person, 0)))
                .orElse(null);
        if (least != null) {
            keep(least, size);
        }
        return least;
    }
}
