package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Spot;

/**
 * A part of a picture.
 *
 * @param correct whether it is to be found
 * @param wordings what it is, as plain text, to choose it without seeing it; the feedback is for those who chose it
 */
public record Area(String key, boolean correct, Shape shape, Map<String, Wording> wordings) {

    /** Its outline, in the measure of the picture from its upper left corner. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Circle.class),
        @JsonSubTypes.Type(Rectangle.class),
        @JsonSubTypes.Type(Polygon.class)
    })
    public sealed interface Shape {

        /** Whether the spot is within, the outline included. */
        boolean holds(Spot spot);
    }

    public record Circle(int x, int y, int radius) implements Shape {

        @Override
        public boolean holds(Spot spot) {
            long right = (long) spot.x() - x;
            long down = (long) spot.y() - y;
            return right * right + down * down <= (long) radius * radius;
        }
    }

    /** From its upper left to its lower right corner. */
    public record Rectangle(int left, int top, int right, int bottom) implements Shape {

        @Override
        public boolean holds(Spot spot) {
            return spot.x() >= left && spot.x() <= right && spot.y() >= top && spot.y() <= bottom;
        }
    }

    public record Polygon(List<Spot> corners) implements Shape {

        /** Counts how often a ray to the right crosses the outline. */
        @Override
        public boolean holds(Spot spot) {
            boolean within = false;
            Spot from = corners.getLast();
            for (Spot to : corners) {
                long side = (long) (to.x() - from.x()) * (spot.y() - from.y())
                        - (long) (to.y() - from.y()) * (spot.x() - from.x());
                if (side == 0 && isBetween(from, to, spot)) {
                    return true;
                }
                boolean crosses = from.y() > spot.y() != to.y() > spot.y();
                if (crosses && side > 0 == to.y() > from.y()) {
                    within = !within;
                }
                from = to;
            }
            return within;
        }

        private static boolean isBetween(Spot from, Spot to, Spot spot) {
            return spot.x() >= Math.min(from.x(), to.x())
                    && spot.x() <= Math.max(from.x(), to.x())
                    && spot.y() >= Math.min(from.y(), to.y())
                    && spot.y() <= Math.max(from.y(), to.y());
        }
    }
}
