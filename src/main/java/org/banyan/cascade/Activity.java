package org.banyan.cascade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyan.identity.PersonId;

/**
 * Which trainers are active: they led, assisted or mentored a training in the last six months. Newly active are those whose very
 * first part in a training lies within these months, lapsed those whose last one lies before.
 */
final class Activity {

    static final int MONTHS = 6;

    private final Set<PersonId> active = new HashSet<>();
    private final Set<PersonId> newlyActive = new HashSet<>();
    private final Set<PersonId> lapsed = new HashSet<>();

    private Activity() {}

    /** What has begun by today counts; the day six months ago still does. */
    static Activity of(Collection<RecordedTraining> trainings, LocalDate today) {
        LocalDate since = today.minusMonths(MONTHS);
        Map<PersonId, LocalDate> last = new HashMap<>();
        Map<PersonId, LocalDate> first = new HashMap<>();
        trainings.stream()
                .filter(training -> !training.startsOn().isAfter(today))
                .forEach(training -> training.trainers().keySet().forEach(person -> {
                    last.merge(person, training.endsOn(), (one, other) -> one.isAfter(other) ? one : other);
                    first.merge(person, training.startsOn(), (one, other) -> one.isBefore(other) ? one : other);
                }));
        Activity activity = new Activity();
        last.forEach((person, day) -> (day.isBefore(since) ? activity.lapsed : activity.active).add(person));
        first.forEach((person, day) -> {
            if (!day.isBefore(since)) {
                activity.newlyActive.add(person);
            }
        });
        return activity;
    }

    boolean isActive(PersonId person) {
        return active.contains(person);
    }

    boolean isNewlyActive(PersonId person) {
        return newlyActive.contains(person);
    }

    boolean hasLapsed(PersonId person) {
        return lapsed.contains(person);
    }
}
