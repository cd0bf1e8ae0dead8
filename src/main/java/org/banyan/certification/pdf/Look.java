package org.banyan.certification.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page looks that an institute designed.
 *
 * @param ground of the paper; light, because the QR code on it is dark
 * @param heading colour of the institute's name, the title and the border
 * @param accent colour of the course
 * @param text colour of everything else
 * @param logo at the head of the page
 * @param seal between or beside the signatures
 * @param signatures up to three, side by side
 */
public record Look(
        Paper paper,
        Border border,
        Colour ground,
        Colour heading,
        Colour accent,
        Colour text,
        @Nullable Emblem logo,
        @Nullable Emblem seal,
        List<Signature> signatures) {

    public static final int MOST_SIGNATURES = 3;

    public Look {
        signatures = List.copyOf(signatures);
        if (signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A page has room for %d signatures".formatted(MOST_SIGNATURES));
        }
    }

    /** How A4 is held. */
    public enum Paper {
        LANDSCAPE,
        PORTRAIT
    }

    /** What runs round the page. */
    public enum Border {
        NONE,
        HAIRLINES,
        BAND,
        CORNERS,
        WAVES
    }

    /**
     * A picture and what it is, for those who listen to the page.
     *
     * @param meaning such as "Logo of the institute"
     */
    public record Emblem(Picture picture, String meaning) {

        public Emblem {
            meaning = PlainText.of("meaning", meaning);
        }
    }

    /**
     * Who stands for the certificate.
     *
     * @param function what the person is at the institute; may be empty
     * @param handwriting above the line; without it the line is signed by hand
     */
    public record Signature(
            String name, String function, @Nullable Emblem handwriting) {

        public Signature {
            name = PlainText.of("signature", name);
            function = function.isBlank() ? "" : PlainText.of("function", function);
        }
    }

    boolean hasRow() {
        return seal != null || !signatures.isEmpty();
    }
}
