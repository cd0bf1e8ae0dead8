package org.banyan.certification.pdf;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text has characters that no bundled font can draw, so printing it would leave boxes where a name should be.
 *
 * <p>The message lists them by code point and Unicode name, for the person who has to write the name another way.
 */
public final class UnprintableTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int[] codePoints;

    UnprintableTextException(Collection<Integer> codePoints) {
        super("No font for "
                + codePoints.stream().map(UnprintableTextException::describe).collect(Collectors.joining(", ")));
        this.codePoints = codePoints.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The characters without a font, each once, in the order in which they were met. */
    public List<Integer> codePoints() {
        return Arrays.stream(codePoints).boxed().toList();
    }

    private static String describe(int codePoint) {
        String name = Character.getName(codePoint);
        return "U+%04X (%s)".formatted(codePoint, name == null ? "unassigned" : name);
    }
}
