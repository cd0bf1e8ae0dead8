package org.banyan.certification.pdf;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the screen (sRGB). What is no colour cannot become one, so one can stand in a style sheet as it is. */
public record Colour(int rgb) {

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int WHITE = 0xFFFFFF;

    public Colour {
        if (rgb < 0 || rgb > WHITE) {
            throw new IllegalArgumentException("Not a colour: " + rgb);
        }
    }

    /** Reads six digits behind a hash, as colour fields of browsers write them; empty if it is anything else. */
    public static Optional<Colour> read(String written) {
        return Optional.of(written)
                .filter(text -> WRITTEN.matcher(text).matches())
                .map(text -> new Colour(Integer.parseInt(text.substring(1), 16)));
    }

    public String written() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /**
     * How well one is read on the other, from 1 (not at all) to 21 (black on white), as
     * <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG</a> reckons it.
     */
    public double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    Color paint() {
        return new Color(rgb);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
