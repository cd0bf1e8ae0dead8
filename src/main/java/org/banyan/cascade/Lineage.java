package org.banyan.cascade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.banyan.identity.PersonId;

/**
 * Who trained whom in one course, and how far each person is from its first trainers. The first trainers are 0: those who are
 * said to be, and those who led without ever having completed a training. Everybody else who completed one is one more than
 * the lowest generation among the lead trainers of the first training they completed; co-trainers do not count.
 *
 * <p>Recorded data can contradict itself, for instance two people who trained each other. Then the lead trainers of the
 * earliest of such trainings count as first trainers, so that everybody has exactly one generation.
 *
 * @see "docs/decisions/0221-generation-from-recorded-trainings.md"
 */
final class Lineage {

    /**
     * A training as far as lineage asks.
     *
     * @param leads the lead trainers
     */
    record Given(TrainingId id, LocalDate startsOn, Set<PersonId> leads) {

        private static final Comparator<Given> EARLIEST = Comparator.comparing(Given::startsOn)
                .thenComparing(given -> given.id().value().toString());
    }

    /** That a person completed a training, and when. */
    record Completion(PersonId person, TrainingId training, Instant at) {}

    private final Map<PersonId, Integer> generations = new HashMap<>();
    private final Map<PersonId, Given> first = new HashMap<>();
    private final Set<PersonId> leaders = new HashSet<>();

    private Lineage() {}

    static Lineage of(Set<PersonId> firstTrainers, Collection<Given> trainings, Collection<Completion> completions) {
        Lineage lineage = new Lineage();
        Map<TrainingId, Given> known = new LinkedHashMap<>();
        trainings.stream().sorted(Given.EARLIEST).forEach(given -> known.put(given.id(), given));
        known.values().forEach(given -> lineage.leaders.addAll(given.leads()));
        lineage.findFirstTrainings(firstTrainers, known, completions);
        lineage.count(firstTrainers, known.values());
        return lineage;
    }

    /** A training without lead trainers, or that one led oneself, makes nobody a pupil of anybody. */
    private void findFirstTrainings(
            Set<PersonId> firstTrainers, Map<TrainingId, Given> known, Collection<Completion> completions) {
        Map<PersonId, Completion> earliest = new HashMap<>();
        Comparator<Completion> order = Comparator.comparing(Completion::at)
                .thenComparing(completion -> given(known, completion), Given.EARLIEST);
        for (Completion completion : completions) {
            Given given = known.get(completion.training());
            if (given != null
                    && !given.leads().isEmpty()
                    && !given.leads().contains(completion.person())
                    && !firstTrainers.contains(completion.person())) {
                earliest.merge(
                        completion.person(), completion, (one, other) -> order.compare(one, other) <= 0 ? one : other);
            }
        }
        earliest.forEach((person, completion) -> first.put(person, given(known, completion)));
    }

    private static Given given(Map<TrainingId, Given> known, Completion completion) {
        return Optional.ofNullable(known.get(completion.training())).orElseThrow();
    }

    /** Goes from the first trainers outwards, so the first lead trainer that is reached is one of the lowest generation. */
    private void count(Set<PersonId> firstTrainers, Collection<Given> trainings) {
        Map<PersonId, List<Given>> led = new HashMap<>();
        trainings.forEach(given -> given.leads()
                .forEach(lead ->
                        led.computeIfAbsent(lead, _ -> new ArrayList<>()).add(given)));
        Map<TrainingId, List<PersonId>> pupils = new HashMap<>();
        first.forEach((person, given) ->
                pupils.computeIfAbsent(given.id(), _ -> new ArrayList<>()).add(person));
        Deque<PersonId> reached = new ArrayDeque<>();
        firstTrainers.forEach(person -> reach(person, 0, reached));
        leaders.stream().filter(person -> !first.containsKey(person)).forEach(person -> reach(person, 0, reached));
        spread(reached, led, pupils);
        for (Given given : trainings) {
            List<PersonId> contradicting = given.leads().stream()
                    .filter(lead -> !generations.containsKey(lead))
                    .toList();
            contradicting.forEach(lead -> {
                first.remove(lead);
                reach(lead, 0, reached);
            });
            spread(reached, led, pupils);
        }
    }

    private void spread(
            Deque<PersonId> reached, Map<PersonId, List<Given>> led, Map<TrainingId, List<PersonId>> pupils) {
        while (!reached.isEmpty()) {
            PersonId trainer = reached.remove();
            int next = generations.getOrDefault(trainer, 0) + 1;
            led.getOrDefault(trainer, List.of())
                    .forEach(given ->
                            pupils.getOrDefault(given.id(), List.of()).forEach(pupil -> reach(pupil, next, reached)));
        }
    }

    private void reach(PersonId person, int generation, Deque<PersonId> reached) {
        if (generations.putIfAbsent(person, generation) == null) {
            reached.add(person);
        }
    }

    /** Empty for those who neither led nor completed a training. */
    OptionalInt generation(PersonId person) {
        Integer generation = generations.get(person);
        return generation == null ? OptionalInt.empty() : OptionalInt.of(generation);
    }

    /** The training that made the person what they are; none for first trainers. */
    Optional<TrainingId> firstTraining(PersonId person) {
        return Optional.ofNullable(first.get(person)).map(Given::id);
    }
}
