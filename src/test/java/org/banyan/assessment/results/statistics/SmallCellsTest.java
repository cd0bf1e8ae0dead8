package org.banyan.assessment.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmallCellsTest {

    static Stream<Arguments> wholes() {
        return Stream.of(
                Arguments.of(List.of(20, 30), Set.of()),
                Arguments.of(List.of(5, 5), Set.of()),
                // The four could be worked out from the whole less the twenty: the next smallest goes with them.
                Arguments.of(List.of(20, 4, 9), Set.of(1, 2)),
                Arguments.of(List.of(20, 4), Set.of(0, 1)),
                // One and two are three together, which is too few to hide among each other.
                Arguments.of(List.of(1, 2, 30, 9), Set.of(0, 1, 3)),
                Arguments.of(List.of(3, 2, 30), Set.of(0, 1)),
                Arguments.of(List.of(0, 12), Set.of()),
                Arguments.of(List.of(0, 3, 12), Set.of(1, 2)),
                Arguments.of(List.of(2), Set.of(0)));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void fewAreHiddenWithEnoughOthersThatTheyCannotBeWorkedOut(List<Integer> counts, Set<Integer> hidden) {
        assertThat(SmallCells.hidden(counts)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void whatIsHiddenElsewhereStaysHidden(List<Integer> counts, Set<Integer> hidden) {
        assertThat(SmallCells.hidden(counts, hidden)).isEqualTo(hidden);
    }
}
