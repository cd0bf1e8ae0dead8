package org.banyan.assessment;

import java.util.stream.Collectors;

/** Draws areas as paths of an SVG. */
final class Outline {

    private Outline() {}

    static String of(Area.Shape shape) {
        return switch (shape) {
            case Area.Circle(int x, int y, int radius) ->
                "M%1$d %2$da%3$d %3$d 0 1 0 %4$d 0a%3$d %3$d 0 1 0 -%4$d 0z"
                        .formatted(x - radius, y, radius, 2 * radius);
            case Area.Rectangle(int left, int top, int right, int bottom) ->
                "M%d %dH%dV%dH%dz".formatted(left, top, right, bottom, left);
            case Area.Polygon polygon ->
                polygon.corners().stream()
                        .map(corner -> corner.x() + " " + corner.y())
                        .collect(Collectors.joining("L", "M", "z"));
        };
    }
}
