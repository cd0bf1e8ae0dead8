package org.banyan.certification.pdf;

import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The ink of one text on a picture of a page, told from the others by its colour, cut to its edges. */
record Ink(int left, int width, int height, BitSet dots) {

    private static final int FARTHEST_SHIFT = 3;

    /** Above lies the mark, below the foot of the page, in the colours of the texts. */
    private static final double TOP = 118 / 595.0;

    private static final double FOOT = 450 / 595.0;

    record Likeness(int width, int shiftedBy, int widerBy, double commonInk) {}

    static Likeness ofName(BufferedImage our, BufferedImage their) {
        IntPredicate dark = rgb -> red(rgb) < 100 && green(rgb) < 80;
        return cut(our, dark).likenessTo(cut(their, dark));
    }

    static Likeness ofTitle(BufferedImage our, BufferedImage their) {
        IntPredicate reddish = rgb -> red(rgb) - (rgb & 0xFF) > 80;
        return cut(our, reddish).likenessTo(cut(their, reddish));
    }

    private Likeness likenessTo(Ink other) {
        double most = 0;
        for (int right = -FARTHEST_SHIFT; right <= FARTHEST_SHIFT; right++) {
            for (int down = -FARTHEST_SHIFT; down <= FARTHEST_SHIFT; down++) {
                most = Math.max(most, common(other, right, down));
            }
        }
        return new Likeness(width, left - other.left, width - other.width, most);
    }

    private double common(Ink other, int right, int down) {
        int both = 0;
        for (int dot = dots.nextSetBit(0); dot >= 0; dot = dots.nextSetBit(dot + 1)) {
            int x = dot % width + right;
            int y = dot / width + down;
            if (x >= 0 && x < other.width && y >= 0 && y < other.height && other.dots.get(y * other.width + x)) {
                both++;
            }
        }
        return both / (double) (dots.cardinality() + other.dots.cardinality() - both);
    }

    private static Ink cut(BufferedImage picture, IntPredicate isInk) {
        int left = picture.getWidth();
        int right = -1;
        int top = picture.getHeight();
        int bottom = -1;
        for (int y = (int) (picture.getHeight() * TOP); y < picture.getHeight() * FOOT; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (isInk.test(picture.getRGB(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        int width = Math.max(0, right - left + 1);
        int height = Math.max(0, bottom - top + 1);
        var dots = new BitSet();
        for (int dot = 0; dot < width * height; dot++) {
            dots.set(dot, isInk.test(picture.getRGB(left + dot % width, top + dot / width)));
        }
        return new Ink(left, width, height, dots);
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }
}
