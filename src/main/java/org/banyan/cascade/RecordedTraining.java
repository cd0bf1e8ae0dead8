package org.banyan.cascade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A training as it is recorded, with everybody in it.
 *
 * @param trainers in the order in which they were named
 * @param participants with the moment of completion; null for those who took part without completing
 * @param counted whether it counts in what is asked for; the others only tell where people come from
 */
record RecordedTraining(
        TrainingId id,
        CourseId course,
        String name,
        @Nullable String place,
        LocalDate startsOn,
        LocalDate endsOn,
        Map<PersonId, TrainerPart> trainers,
        Map<PersonId, @Nullable Instant> participants,
        boolean counted) {

    Set<PersonId> leads() {
        return trainers.entrySet().stream()
                .filter(trainer -> trainer.getValue() == TrainerPart.LEAD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Without those who led it: nobody is their own pupil. */
    Map<PersonId, @Nullable Instant> pupils() {
        Map<PersonId, @Nullable Instant> pupils = new LinkedHashMap<>(participants);
        pupils.keySet().removeAll(leads());
        return pupils;
    }
}
