package org.banyan.certification.pdf;

/**
 * Where things stand on a designed page, in points. The style sheets of the same names have the places of the foot.
 *
 * @param name of the style sheet
 */
record Geometry(
        String name,
        float width,
        float logoTop,
        float logoWidth,
        float logoHeight,
        float statementTop,
        float statementLeft,
        float rowTop,
        float rowHeight,
        float statementEnd,
        float issuedWidth,
        float verifyWidth) {

    private static final float UNDER_THE_LOGO = 8;
    private static final float ABOVE_THE_ROW = 6;

    static Geometry of(Look look) {
        Geometry bare = look.paper() == Look.Paper.LANDSCAPE
                ? new Geometry("landscape", 841.89f, 46, 300, 56, 52, 96, 372, 84, 454, 220, 300)
                : new Geometry("portrait", 595.28f, 64, 260, 80, 76, 62, 584, 96, 682, 150, 230);
        float top = look.logo() == null ? bare.statementTop : bare.logoTop + bare.logoHeight + UNDER_THE_LOGO;
        float end = look.hasRow() ? bare.rowTop - ABOVE_THE_ROW : bare.statementEnd;
        return new Geometry(
                bare.name,
                bare.width,
                bare.logoTop,
                bare.logoWidth,
                bare.logoHeight,
                top,
                bare.statementLeft,
                bare.rowTop,
                bare.rowHeight,
                end,
                bare.issuedWidth,
                bare.verifyWidth);
    }

    float statementWidth() {
        return width - 2 * statementLeft;
    }

    float statementHeight() {
        return statementEnd - statementTop;
    }
}
