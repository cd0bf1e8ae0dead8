package org.banyan.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CascadeTreeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final CourseId course = CourseId.next();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<PersonId, String> sex = new HashMap<>();
    private final List<RecordedTraining> trainings = new ArrayList<>();

    @Test
    void whoCompletedTwoTrainingsIsOnePersonAndTwoParticipations() {
        training("one", "2020-01-01", true, lead("ann"), completed("bob", "cleo"));
        training("two", "2020-02-01", true, lead("ann"), completed("bob"));

        GenerationRow pupils = tree().rows().get(1);

        assertThat(pupils.generation()).isEqualTo(1);
        assertThat(pupils.reached().people()).isEqualTo(2);
        assertThat(pupils.participations()).isEqualTo(3);
    }

    @Test
    void whoIsReachedThroughTwoBranchesCountsOnceInTheNodeAboveBoth() {
        training("first", "2020-01-01", true, lead("ann"), completed("bob", "bea"));
        training("of bob", "2020-02-01", true, lead("bob"), completed("cleo", "dan"));
        training("of bea", "2020-03-01", true, lead("bea"), completed("cleo", "eve"));
        CascadeTree tree = tree();

        assertThat(tree.reached(person("ann")).people()).isEqualTo(5);
        assertThat(tree.reached(person("bob")).people()).isEqualTo(2);
        assertThat(tree.reached(person("bea")).people()).isEqualTo(2);
    }

    @Test
    void whoLedTogetherBothHaveTheTraining() {
        training("joint", "2020-01-01", true, lead("ann", "amir"), completed("bob"));
        CascadeTree tree = tree();

        assertThat(tree.roots()).containsExactlyInAnyOrder(person("ann"), person("amir"));
        assertThat(tree.reached(person("ann")).people()).isEqualTo(1);
        assertThat(tree.reached(person("amir")).people()).isEqualTo(1);
        assertThat(tree.rows().getFirst().trainings()).isEqualTo(1);
    }

    @Test
    void coTrainersMakeNoLineage() {
        training("one", "2020-01-01", true, lead("ann"), completed("bob"));
        training(
                "two",
                "2020-02-01",
                true,
                parts(Map.of("bob", TrainerPart.LEAD, "ann", TrainerPart.CO_TRAINER)),
                completed("cleo"));
        CascadeTree tree = tree();

        assertThat(tree.generation(person("cleo"))).isEqualTo(2);
        assertThat(tree.led(person("ann"))).hasSize(1);
    }

    @Test
    void thoseWhoOnlyTookPartAreReachedButHaveNoGeneration() {
        Map<PersonId, @Nullable Instant> participants = completed("bob");
        participants.put(person("zoe"), null);
        training("one", "2020-01-01", true, lead("ann"), participants);
        CascadeTree tree = tree();

        assertThat(tree.completed()).containsExactly(person("bob"));
        assertThat(tree.tookPart()).contains(person("zoe"));
        assertThat(tree.hasGeneration(person("zoe"))).isFalse();
        assertThat(tree.reached(person("ann")).people()).isEqualTo(2);
    }

    @Test
    void trainingsThatDoNotCountStillTellWherePeopleComeFrom() {
        training("elsewhere", "2020-01-01", false, lead("ann"), completed("bob"));
        training("here", "2020-02-01", true, lead("bob"), completed("cleo"));
        CascadeTree tree = tree();

        assertThat(tree.roots()).containsExactly(person("bob"));
        assertThat(tree.rows()).extracting(GenerationRow::generation).containsExactly(1, 2);
        assertThat(tree.rows().get(0).reached().people()).isZero();
        assertThat(tree.rows().get(1).reached().people()).isEqualTo(1);
    }

    @Test
    void sexIsCountedAsStatedAndNothingIsMadeOfTheRest() {
        training("one", "2020-01-01", true, lead("ann"), completed("bob", "cleo", "dan", "eve"));
        sex.put(person("cleo"), "female");
        sex.put(person("dan"), "another");

        PeopleCount count = tree().reached(person("ann"));

        assertThat(count.of("female")).isEqualTo(1);
        assertThat(count.of("male")).isZero();
        assertThat(count.of("another")).isEqualTo(1);
        assertThat(count.notStated()).isEqualTo(2);
    }

    @Test
    void peopleWhoTrainedEachOtherDoNotMakeTheTreeEndless() {
        training("one", "2020-01-01", true, lead("ann"), completed("bob"));
        training("two", "2020-02-01", true, lead("bob"), completed("ann", "cleo"));
        CascadeTree tree = tree();

        assertThat(tree.reached(person("ann")).people()).isEqualTo(2);
        assertThat(tree.reached(person("bob")).people()).isEqualTo(2);
        assertThat(tree.trainersFrom(tree.led(person("bob")).getFirst())).isEmpty();
    }

    @Test
    void activeIsWhoHadAnyPartInTheLastSixMonths() {
        training("old", "2025-01-01", true, lead("ann"), completed("bob", "bea", "ben"));
        training("edge", "2026-05-22", true, lead("bob"), completed("cleo"));
        training("before", "2026-05-21", true, lead("bea"), completed("dan"));
        training(
                "new",
                "2026-11-01",
                true,
                parts(Map.of("bea", TrainerPart.LEAD, "ben", TrainerPart.ASSISTANT, "ann", TrainerPart.MENTOR)),
                completed("eve"));
        training("to come", "2026-12-01", true, lead("cleo"), Map.of());
        Activity activity = tree().activity();

        assertThat(Stream.of("ann", "bob", "bea", "ben")).allMatch(name -> activity.isActive(person(name)));
        assertThat(activity.isActive(person("cleo"))).isFalse();
        assertThat(activity.isNewlyActive(person("ben"))).isTrue();
        assertThat(activity.isNewlyActive(person("bob"))).isTrue();
        assertThat(activity.isNewlyActive(person("bea"))).isFalse();
        assertThat(activity.isNewlyActive(person("ann"))).isFalse();
    }

    @Test
    void whoseLastTrainingIsLongerAgoHasLapsed() {
        training("old", "2026-05-21", true, lead("ann"), completed("bob"));

        assertThat(tree().activity().hasLapsed(person("ann"))).isTrue();
        assertThat(tree().rows().getFirst().lapsed()).isEqualTo(1);
    }

    private CascadeTree tree() {
        return new CascadeTree(trainings, Set.of(), sex, TODAY);
    }

    private void training(
            String name,
            String day,
            boolean counted,
            Map<PersonId, TrainerPart> trainers,
            Map<PersonId, @Nullable Instant> participants) {
        LocalDate date = LocalDate.parse(day);
        Map<PersonId, @Nullable Instant> dated = new LinkedHashMap<>(participants);
        dated.replaceAll((_, at) -> at == null ? null : date.atTime(12, 0).toInstant(ZoneOffset.UTC));
        trainings.add(
                new RecordedTraining(TrainingId.next(), course, name, null, date, date, trainers, dated, counted));
    }

    private Map<PersonId, TrainerPart> lead(String... names) {
        Map<PersonId, TrainerPart> trainers = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> trainers.put(person(name), TrainerPart.LEAD));
        return trainers;
    }

    private Map<PersonId, TrainerPart> parts(Map<String, TrainerPart> names) {
        Map<PersonId, TrainerPart> trainers = new LinkedHashMap<>();
        names.forEach((name, part) -> trainers.put(person(name), part));
        return trainers;
    }

    private Map<PersonId, @Nullable Instant> completed(String... names) {
        Map<PersonId, @Nullable Instant> participants = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> participants.put(person(name), Instant.EPOCH));
        return participants;
    }

    private PersonId person(String name) {
        return people.computeIfAbsent(name, _ -> PersonId.next());
    }
}
