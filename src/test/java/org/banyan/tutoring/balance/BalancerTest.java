package org.banyan.tutoring.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalancerTest {

    private static final List<String> SECTORS = List.of("government", "civil", "media", "private", "academia", "");
    private static final List<String> SEXES = List.of("female", "male", "male", "");

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "14, 1",
        "20, 1",
        "21, 2",
        "29, 2",
        "30, 2",
        "35, 2",
        "36, 2",
        "40, 2",
        "41, 3",
        "60, 3",
        "61, 4",
        "100, 6",
        "350, 20",
        "1433, 82",
        "1500, 86"
    })
    void groupsHaveFifteenToTwentyWhereThatIsPossible(int people, int groups) {
        assertThat(Balancer.groupsFor(people)).isEqualTo(groups);
    }

    @Test
    void noGroupIsLargerThanTwentyAndFromThirtyOnNoneSmallerThanFifteen() {
        for (int people = 1; people <= 2000; people++) {
            int groups = Balancer.groupsFor(people);
            assertThat(Math.ceilDiv(people, groups)).as("%d people", people).isLessThanOrEqualTo(20);
            if (people >= 45 || (people >= 30 && people <= 40)) {
                assertThat(people / groups).as("%d people", people).isGreaterThanOrEqualTo(15);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sizesDifferByOneAtMostAndNoLotIsMoreEven(long seed) {
        int people = 25 + new Random(seed).nextInt(300);
        Balancer balancer = new Balancer(cohort(people, seed), Balancer.groupsFor(people));

        int[] groups = balancer.groups();

        assertThat(spread(groups, Balancer.groupsFor(people))).isLessThanOrEqualTo(1);
        for (int lot = 0; lot < 200; lot++) {
            int[] drawn = balancer.byLot(lot);
            assertThat(balancer.squares(groups)).isLessThanOrEqualTo(balancer.squares(drawn));
            assertThat(balancer.imbalance(groups)).isLessThanOrEqualTo(balancer.imbalance(drawn));
        }
        System.out.printf(
                Locale.ROOT,
                "%d people, %d groups: imbalance %.3f, by chance %.3f%n",
                people,
                Balancer.groupsFor(people),
                balancer.imbalance(groups),
                balancer.imbalanceByChance());
    }

    @Test
    void thePeopleAreTheSameWhateverOrderTheyComeIn() {
        List<Learner> learners = cohort(90, 7);
        List<Learner> shuffled = new ArrayList<>(learners);
        Collections.shuffle(shuffled, new Random(1));

        int[] once = new Balancer(learners, 5).groups();
        int[] again = new Balancer(learners, 5).groups();
        double other = new Balancer(shuffled, 5).squares(new Balancer(shuffled, 5).groups());

        assertThat(again).isEqualTo(once);
        assertThat(other).isLessThanOrEqualTo(new Balancer(learners, 5).squares(new Balancer(learners, 5).byLot(1)));
    }

    @Test
    void aCohortThatCanBeSplitEvenlyIs() {
        List<Learner> learners = IntStream.range(0, 72)
                .mapToObj(number -> new Learner(
                        "p" + number, List.of(number % 2 == 0 ? "f" : "m", "s" + number % 3, "d" + number / 18)))
                .toList();

        Balancer balancer = new Balancer(learners, 4);

        assertThat(balancer.imbalance(balancer.groups())).isLessThan(0.03);
    }

    @Test
    void whoIsToStayStays() {
        List<Learner> learners = cohort(60, 3);
        int[] fixed = new int[60];
        Arrays.fill(fixed, Balancer.FREE);
        for (int learner = 0; learner < 22; learner++) {
            fixed[learner] = learner % 2;
        }

        int[] groups = new Balancer(learners, 3, fixed).groups();

        for (int learner = 0; learner < 22; learner++) {
            assertThat(groups[learner]).isEqualTo(learner % 2);
        }
        assertThat(spread(groups, 3)).isZero();
    }

    @Test
    void aGroupThatIsTooLargeAlreadyGetsNobody() {
        int[] fixed = new int[50];
        Arrays.fill(fixed, Balancer.FREE);
        Arrays.fill(fixed, 0, 25, 1);

        int[] groups = new Balancer(cohort(50, 4), 3, fixed).groups();

        assertThat(Arrays.stream(groups).filter(group -> group == 1)).hasSize(25);
        assertThat(Arrays.stream(groups).filter(group -> group == 0)).hasSizeBetween(12, 13);
    }

    @Test
    void nobodyAndOnePersonMakeNoTrouble() {
        assertThat(new Balancer(List.of(), 1).groups()).isEmpty();
        assertThat(new Balancer(List.of(), 1).imbalanceByChance()).isZero();
        assertThat(new Balancer(cohort(1, 1), 1).groups()).containsExactly(0);
    }

    @Test
    void fifteenHundredPeopleTakeAboutASecond() {
        Balancer balancer = new Balancer(cohort(1500, 20), Balancer.groupsFor(1500));
        long before = System.nanoTime();

        int[] groups = balancer.groups();

        Duration took = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf(
                Locale.ROOT,
                "1500 people, %d groups: %d ms, imbalance %.3f, by chance %.3f%n",
                Balancer.groupsFor(1500),
                took.toMillis(),
                balancer.imbalance(groups),
                balancer.imbalanceByChance());
        assertThat(spread(groups, Balancer.groupsFor(1500))).isLessThanOrEqualTo(1);
        assertThat(balancer.imbalance(groups)).isLessThan(balancer.imbalanceByChance() / 2);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private static int spread(int[] groups, int count) {
        int[] sizes = new int[count];
        Arrays.stream(groups).forEach(group -> sizes[group]++);
        return Arrays.stream(sizes).max().orElse(0) - Arrays.stream(sizes).min().orElse(0);
    }

    private static List<Learner> cohort(int people, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, people)
                .mapToObj(number -> new Learner(
                        String.format(Locale.ROOT, "p%05d", number),
                        List.of(
                                SECTORS.get(random.nextInt(SECTORS.size())),
                                SEXES.get(random.nextInt(SEXES.size())),
                                "district " + Math.min(random.nextInt(24), random.nextInt(24)))))
                .toList();
    }
}
