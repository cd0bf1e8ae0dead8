package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banyan.assessment.scoring.Spot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outline belongs to an area, as a finger does not tell a line from what it encloses. */
class AreaTest {

    @ParameterizedTest
    @CsvSource({"10, 10, true", "15, 10, true", "13, 14, true", "14, 14, false", "16, 10, false", "10, 4, false"})
    void aCircleHoldsWhatIsWithinItsRadius(int x, int y, boolean within) {
        assertThat(new Area.Circle(10, 10, 5).holds(new Spot(x, y))).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, true", "30, 40, true", "20, 30, true", "9, 30, false", "31, 30, false", "20, 41, false"})
    void aRectangleHoldsWhatIsBetweenItsCorners(int x, int y, boolean within) {
        assertThat(new Area.Rectangle(10, 20, 30, 40).holds(new Spot(x, y))).isEqualTo(within);
    }

    /** An arrow head that points down, with a notch above. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "20, 0, true",
        "10, 20, true",
        "10, 10, true",
        "10, 15, true",
        "10, 5, false",
        "10, 9, false",
        "5, 5, true",
        "3, 4, true",
        "5, 10, true",
        "4, 10, false",
        "16, 10, false",
        "10, 21, false",
        "-1, 0, false",
    })
    void aPolygonHoldsWhatItsOutlineEncloses(int x, int y, boolean within) {
        var arrow = new Area.Polygon(List.of(new Spot(0, 0), new Spot(10, 10), new Spot(20, 0), new Spot(10, 20)));

        assertThat(arrow.holds(new Spot(x, y))).isEqualTo(within);
        assertThat(new Area.Polygon(arrow.corners().reversed()).holds(new Spot(x, y)))
                .isEqualTo(within);
    }
}
