package org.banyan.tutoring.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatFillingTest {

    private static final List<Learner> FOUR_MEN =
            List.of(of("a", "male"), of("b", "male"), of("c", "male"), of("d", "male"));

    @Test
    void whoseKindIsMissedComesInFirst() {
        List<Learner> waiting = List.of(of("1", "male"), of("2", "male"), of("3", "female"));

        assertThat(SeatFilling.next(FOUR_MEN, waiting, 1))
                .extracting(Learner::id)
                .containsExactly("3");
    }

    @Test
    void amongThoseWhoAreAlikeTheOneWhoHasWaitedLongestComesIn() {
        List<Learner> waiting = List.of(of("1", "female"), of("2", "female"), of("3", "female"));

        assertThat(SeatFilling.next(FOUR_MEN, waiting, 2))
                .extracting(Learner::id)
                .containsExactly("1", "2");
    }

    @Test
    void whereNothingIsStatedTheOrderHolds() {
        List<Learner> waiting = List.of(of("1", ""), of("2", ""), of("3", ""));

        assertThat(SeatFilling.next(List.of(), waiting, 2))
                .extracting(Learner::id)
                .containsExactly("1", "2");
    }

    @Test
    void onlyTheFirstOfTheListAreLookedAt() {
        List<Learner> waiting = List.of(of("1", "male"), of("2", "male"), of("3", "male"), of("4", "female"));

        assertThat(SeatFilling.next(FOUR_MEN, waiting, 1))
                .extracting(Learner::id)
                .containsExactly("1");
        assertThat(SeatFilling.next(FOUR_MEN, waiting, 2))
                .extracting(Learner::id)
                .containsExactly("4", "1");
    }

    @Test
    void withSeatsForAllEverybodyComesIn() {
        List<Learner> waiting = List.of(of("1", "male"), of("2", "female"));

        assertThat(SeatFilling.next(List.of(), waiting, 5)).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(SeatFilling.next(List.of(), List.of(), 5)).isEmpty();
    }

    private static Learner of(String id, String sex) {
        return new Learner(id, List.of(sex));
    }
}
