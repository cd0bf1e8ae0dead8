package org.banyan.cascade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The trainings of a course and of what trains its trainers, as a tree: trainers, the trainings they led, and those of the
 * people there who became trainers by it. Two who led a training together both have it, but in whatever node one counts, a
 * person counts once.
 */
final class CascadeTree {

    private static final Comparator<RecordedTraining> BY_DATE = Comparator.comparing(RecordedTraining::startsOn)
            .thenComparing(training -> training.id().value().toString());

    private final Map<TrainingId, RecordedTraining> counted = new LinkedHashMap<>();
    private final Map<PersonId, List<RecordedTraining>> led = new HashMap<>();
    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final List<PersonId> people = new ArrayList<>();
    private final Map<PersonId, BitSet> reach = new HashMap<>();
    private final Map<PersonId, String> sex;
    private final Lineage lineage;
    private final Activity activity;

    CascadeTree(
            Collection<RecordedTraining> trainings,
            Set<PersonId> firstTrainers,
            Map<PersonId, String> sex,
            LocalDate today) {
        this.sex = sex;
        this.lineage = Lineage.of(
                firstTrainers,
                trainings.stream()
                        .map(training -> new Lineage.Given(training.id(), training.startsOn(), training.leads()))
                        .toList(),
                trainings.stream().flatMap(CascadeTree::completions).toList());
        trainings.stream().filter(RecordedTraining::counted).sorted(BY_DATE).forEach(training -> {
            counted.put(training.id(), training);
            training.leads()
                    .forEach(lead ->
                            led.computeIfAbsent(lead, _ -> new ArrayList<>()).add(training));
        });
        this.activity = Activity.of(counted.values(), today);
    }

    private static Stream<Lineage.Completion> completions(RecordedTraining training) {
        List<Lineage.Completion> completions = new ArrayList<>();
        training.participants().forEach((person, at) -> {
            if (at != null) {
                completions.add(new Lineage.Completion(person, training.id(), at));
            }
        });
        return completions.stream();
    }

    Lineage lineage() {
        return lineage;
    }

    Map<PersonId, String> sexes() {
        return sex;
    }

    Activity activity() {
        return activity;
    }

    /** By generation, from the first trainers on. */
    List<GenerationRow> rows() {
        Map<Integer, Set<PersonId>> reached = new TreeMap<>();
        Map<Integer, Integer> participations = new HashMap<>();
        completed()
                .forEach(person -> reached.computeIfAbsent(generation(person), _ -> new HashSet<>())
                        .add(person));
        counted.values()
                .forEach(training -> training.pupils().keySet().stream()
                        .filter(person -> hasGeneration(person) && isIn(reached, person))
                        .forEach(person -> participations.merge(generation(person), 1, Integer::sum)));
        Map<Integer, Set<PersonId>> trainers = new TreeMap<>();
        Map<Integer, Integer> given = new HashMap<>();
        Map<Integer, Set<PersonId>> anyPart = new HashMap<>();
        counted.values().forEach(training -> {
            training.leads()
                    .forEach(lead -> trainers.computeIfAbsent(generation(lead), _ -> new HashSet<>())
                            .add(lead));
            training.leads().stream()
                    .mapToInt(this::generation)
                    .min()
                    .ifPresent(lowest -> given.merge(lowest, 1, Integer::sum));
            training.trainers().keySet().stream()
                    .filter(this::hasGeneration)
                    .forEach(trainer -> anyPart.computeIfAbsent(generation(trainer), _ -> new HashSet<>())
                            .add(trainer));
        });
        return Stream.of(reached.keySet(), trainers.keySet(), anyPart.keySet())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .map(generation -> new GenerationRow(
                        generation,
                        count(reached.getOrDefault(generation, Set.of())),
                        participations.getOrDefault(generation, 0),
                        trainers.getOrDefault(generation, Set.of()).size(),
                        given.getOrDefault(generation, 0),
                        number(anyPart.getOrDefault(generation, Set.of()), activity::isActive),
                        number(anyPart.getOrDefault(generation, Set.of()), activity::isNewlyActive),
                        number(anyPart.getOrDefault(generation, Set.of()), activity::hasLapsed)))
                .toList();
    }

    private boolean isIn(Map<Integer, Set<PersonId>> reached, PersonId person) {
        return reached.getOrDefault(generation(person), Set.of()).contains(person);
    }

    private static int number(Set<PersonId> people, java.util.function.Predicate<PersonId> which) {
        return (int) people.stream().filter(which).count();
    }

    /** Everybody who completed a training that counts. */
    Set<PersonId> completed() {
        Set<PersonId> completed = new HashSet<>();
        counted.values()
                .forEach(training -> training.pupils().forEach((person, at) -> {
                    if (at != null && hasGeneration(person)) {
                        completed.add(person);
                    }
                }));
        return completed;
    }

    /** Everybody who took part in a training that counts. */
    Set<PersonId> tookPart() {
        Set<PersonId> tookPart = new HashSet<>();
        counted.values().forEach(training -> tookPart.addAll(training.pupils().keySet()));
        return tookPart;
    }

    int participations(Set<PersonId> people) {
        return counted.values().stream()
                .mapToInt(training -> (int) training.pupils().keySet().stream()
                        .filter(people::contains)
                        .count())
                .sum();
    }

    int trainings() {
        return counted.size();
    }

    /** Trainers whose own first training is none of those that count; the first trainers before all. */
    List<PersonId> roots() {
        return led.keySet().stream()
                .filter(lead -> lineage.firstTraining(lead)
                        .filter(training -> counted.containsKey(training))
                        .isEmpty())
                .sorted(Comparator.comparingInt(this::generation)
                        .thenComparing(person -> person.value().toString()))
                .toList();
    }

    /** The trainings that somebody led, by date. */
    List<RecordedTraining> led(PersonId trainer) {
        return led.getOrDefault(trainer, List.of());
    }

    Optional<RecordedTraining> training(TrainingId id) {
        return Optional.ofNullable(counted.get(id));
    }

    /** Those who became what they are in this training and have led trainings since. */
    List<PersonId> trainersFrom(RecordedTraining training) {
        int least = training.leads().stream().mapToInt(this::generation).min().orElse(0);
        return training.pupils().keySet().stream()
                .filter(led::containsKey)
                .filter(person -> generation(person) > least && isFrom(person, training))
                .toList();
    }

    private boolean isFrom(PersonId person, RecordedTraining training) {
        return lineage.firstTraining(person).filter(training.id()::equals).isPresent();
    }

    /** Everybody below a trainer, each once, also when reached through two branches. */
    PeopleCount reached(PersonId trainer) {
        return count(people(reachOf(trainer), trainer));
    }

    /** Everybody in a training and below those of them who became trainers by it. */
    PeopleCount reached(RecordedTraining training) {
        return count(people(reachOf(training), null));
    }

    private BitSet reachOf(PersonId trainer) {
        BitSet known = reach.get(trainer);
        if (known != null) {
            return known;
        }
        BitSet all = new BitSet();
        led(trainer).forEach(training -> all.or(reachOf(training, generation(trainer))));
        reach.put(trainer, all);
        return all;
    }

    private BitSet reachOf(RecordedTraining training) {
        return reachOf(
                training,
                training.leads().stream().mapToInt(this::generation).min().orElse(0));
    }

    /** Only those of a higher generation are followed, so the way never leads back. */
    private BitSet reachOf(RecordedTraining training, int above) {
        BitSet all = new BitSet();
        training.pupils().keySet().forEach(person -> all.set(number(person)));
        trainersFrom(training).stream()
                .filter(person -> generation(person) > above)
                .forEach(person -> all.or(reachOf(person)));
        return all;
    }

    private int number(PersonId person) {
        return numbers.computeIfAbsent(person, added -> {
            people.add(added);
            return people.size() - 1;
        });
    }

    private List<PersonId> people(BitSet reached, @Nullable PersonId without) {
        return reached.stream()
                .mapToObj(people::get)
                .filter(person -> !person.equals(without))
                .toList();
    }

    PeopleCount count(Collection<PersonId> counting) {
        return PeopleCount.of(counting, sex::get);
    }

    boolean hasGeneration(PersonId person) {
        return lineage.generation(person).isPresent();
    }

    int generation(PersonId person) {
        return lineage.generation(person).orElse(0);
    }

    @Nullable
    Instant completion(RecordedTraining training, PersonId person) {
        return training.participants().get(person);
    }
}
