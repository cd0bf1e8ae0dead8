package org.banyan.certification.pdf;

import java.util.List;

/**
 * The three ways in which a certificate writes. Each is a chain of fonts, one per script: the first that has a character
 * draws it. The style sheet names them as font families in lower case.
 */
enum Lettering {
    TEXT("NotoSans", "NotoSansArabic", "Regular"),
    STRONG("NotoSans", "NotoSansArabic", "Bold"),
    DISPLAY("NotoSerif", "NotoNaskhArabic", "Regular");

    private final String latin;
    private final String arabic;
    private final String weight;

    Lettering(String latin, String arabic, String weight) {
        this.latin = latin;
        this.arabic = arabic;
        this.weight = weight;
    }

    /** The files of the chain, without their ending. Its first font must not begin another chain. */
    List<String> fonts() {
        return List.of(
                latin + "-" + weight,
                arabic + "-" + weight,
                "NotoSansBengali-" + weight,
                "NotoSansKhmer-" + weight,
                "NotoSansDevanagari-" + weight);
    }
}
