package org.banyan.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.identity.PersonId;
import org.junit.jupiter.api.Test;

class LineageTest {

    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, TrainingId> ids = new HashMap<>();
    private final List<Lineage.Given> trainings = new ArrayList<>();
    private final List<Lineage.Completion> completions = new ArrayList<>();
    private final Set<PersonId> first = new HashSet<>();

    @Test
    void leadTrainersWithoutATrainingOfTheirOwnAreTheFirst() {
        training("one", 1, "ann");
        completed("one", 1, "bob");

        assertThat(generation("ann")).hasValue(0);
        assertThat(generation("bob")).hasValue(1);
    }

    @Test
    void countsOneMoreThanTheLowestGenerationAmongTheLeadTrainers() {
        training("one", 1, "ann");
        completed("one", 1, "bob");
        training("two", 2, "bob");
        completed("two", 2, "cleo");
        training("three", 3, "cleo", "ann");
        completed("three", 3, "dan");

        assertThat(generation("cleo")).hasValue(2);
        assertThat(generation("dan")).hasValue(1);
    }

    @Test
    void theFirstCompletedTrainingDecidesAlsoIfALaterOneIsNearer() {
        training("one", 1, "ann");
        completed("one", 1, "bob");
        training("two", 2, "bob");
        completed("two", 2, "cleo");
        training("three", 3, "ann");
        completed("three", 3, "cleo");

        assertThat(generation("cleo")).hasValue(2);
        assertThat(lineage().firstTraining(person("cleo"))).hasValue(ids.get("two"));
    }

    @Test
    void theDayOfCompletionDecidesAndNotTheDayOfTheTraining() {
        training("long", 1, "ann");
        training("short", 5, "ann", "bea");
        completed("short", 6, "cleo");
        completed("long", 9, "cleo");

        assertThat(lineage().firstTraining(person("cleo"))).hasValue(ids.get("short"));
    }

    @Test
    void ofTwoCompletedOnOneDayTheEarlierTrainingDecides() {
        training("late", 5, "ann");
        training("early", 4, "ann");
        completed("late", 6, "bob");
        completed("early", 6, "bob");

        assertThat(lineage().firstTraining(person("bob"))).hasValue(ids.get("early"));
    }

    @Test
    void whoIsSaidToBeAFirstTrainerStaysSoAlsoAfterARefresher() {
        training("one", 1, "ann");
        completed("one", 1, "bob");
        training("refresher", 2, "bob");
        completed("refresher", 2, "gail");
        first.add(person("gail"));

        assertThat(generation("gail")).hasValue(0);
        assertThat(lineage().firstTraining(person("gail"))).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnPupil() {
        training("one", 1, "ann");
        completed("one", 1, "ann", "bob");

        assertThat(generation("ann")).hasValue(0);
        assertThat(generation("bob")).hasValue(1);
    }

    @Test
    void whoNeitherLedNorCompletedHasNoGeneration() {
        training("one", 1, "ann");

        assertThat(generation("stranger")).isEmpty();
    }

    @Test
    void aTrainingThatNobodyLedGivesNoGeneration() {
        training("orphan", 1);
        completed("orphan", 1, "bob");
        training("one", 3, "ann");
        completed("one", 3, "bob");

        assertThat(generation("bob")).hasValue(1);
        assertThat(lineage().firstTraining(person("bob"))).hasValue(ids.get("one"));
    }

    @Test
    void aCompletionOfAnUnknownTrainingIsPassedOver() {
        training("one", 1, "ann");
        completions.add(new Lineage.Completion(
                person("bob"), TrainingId.next(), LocalDate.EPOCH.atStartOfDay().toInstant(ZoneOffset.UTC)));

        assertThat(generation("bob")).isEmpty();
    }

    @Test
    void twoWhoTrainedEachOtherDoNotGoRoundInCircles() {
        training("one", 1, "ann");
        completed("one", 1, "bob");
        training("two", 2, "bob");
        completed("two", 2, "ann", "cleo");

        assertThat(generation("ann")).hasValue(0);
        assertThat(generation("bob")).hasValue(1);
        assertThat(generation("cleo")).hasValue(2);
    }

    @Test
    void aRingOfThreeBeginsWithTheEarliestTrainingInWhateverOrderItIsRead() {
        training("three", 3, "cleo");
        completed("three", 3, "ann");
        training("one", 1, "ann");
        completed("one", 1, "bob");
        training("two", 2, "bob");
        completed("two", 2, "cleo");

        assertThat(Stream.of("ann", "bob", "cleo").map(this::generation).map(OptionalInt::getAsInt))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aLongChainIsCountedToItsEnd() {
        for (int step = 0; step < 5_000; step++) {
            training("t" + step, step, "p" + step);
            completed("t" + step, step, "p" + (step + 1));
        }

        assertThat(generation("p5000")).hasValue(5_000);
    }

    private void training(String name, int day, String... leads) {
        TrainingId id = TrainingId.next();
        ids.put(name, id);
        trainings.add(new Lineage.Given(
                id,
                LocalDate.EPOCH.plusDays(day),
                new HashSet<>(Stream.of(leads).map(this::person).toList())));
    }

    private void completed(String training, int day, String... who) {
        Stream.of(who)
                .map(this::person)
                .forEach(person -> completions.add(new Lineage.Completion(
                        person,
                        ids.get(training),
                        LocalDate.EPOCH.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC))));
    }

    private PersonId person(String name) {
        return people.computeIfAbsent(name, _ -> PersonId.next());
    }

    private Lineage lineage() {
        return Lineage.of(first, trainings, completions);
    }

    private OptionalInt generation(String name) {
        return lineage().generation(person(name));
    }
}
