package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banyan.authoring.Comparison.Change;
import org.banyan.authoring.Comparison.PartChange;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.authoring.format.CoursePart.PartText;
import org.junit.jupiter.api.Test;

class CourseDifferenceTest {

    @Test
    void aModuleThatMovesTakesItsTopicsAlong() {
        assertThat(moved(parts("A", "x", "y", "B", "z"), parts("B", "z", "A", "x", "y")))
                .hasSize(1)
                .containsAnyOf("A", "B");
    }

    @Test
    void aTopicMovesWithinItsModuleOrToAnother() {
        assertThat(moved(parts("A", "x", "y", "B", "z"), parts("A", "y", "B", "x", "z")))
                .containsExactly("x");
        assertThat(moved(parts("A", "x", "y", "w", "B", "z"), parts("A", "y", "w", "x", "B", "z")))
                .containsExactly("x");
    }

    @Test
    void whatCameOrWentMovesNothing() {
        assertThat(moved(parts("A", "x", "y", "B", "z"), parts("A", "new", "y", "B", "z")))
                .isEmpty();
    }

    private static List<String> moved(List<CoursePart> before, List<CoursePart> after) {
        return CourseDifference.of(before, after).stream()
                .filter(change -> change.change() == Change.MOVED)
                .map(PartChange::id)
                .toList();
    }

    /** Modules in capitals, each before its topics. */
    private static List<CoursePart> parts(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new CoursePart(
                        Character.isUpperCase(id.charAt(0)) ? Kind.MODULE : Kind.TOPIC,
                        id,
                        id,
                        id,
                        Map.of("en", new PartText(id, false, List.of()))))
                .toList();
    }
}
