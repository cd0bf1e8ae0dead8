package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShaperTest {

    private static final Typefaces TYPEFACES = Typefaces.bundled();

    /**
     * Reference: {@code hb-shape --no-glyph-names --no-clusters --remove-default-ignorables} on the bundled fonts, which
     * knows nothing of Java. New fonts need new numbers.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            TEXT;    Office AVATAR fluent;          48 866 68 70 1 34 55 34 53 34 51 1 865 86 70 79 85; 9529
            TEXT;    أمينة خليل الله;               73 60 62 4 1 59 238 13 60 210 21 1 213 73 210 12 238 13 69 223 8; 5758
            TEXT;    عەبدوڵڵا ڕێبین;                210 71 238 13 237 12 228 238 15 247 24 1 7 228 61 228 62 86 23 237 14 73 41; 5438
            TEXT;    می\u200Cخواهم;                 67 75 4 88 210 21 91 69; 3696
            DISPLAY; محمد الجبوري;                  244 88 22 86 243 12 243 18 60 4 1 21 66 18 67; 5110
            TEXT;    শ্রীমতী জ্যোৎস্না ক্ষেত্র;          230 265 58 46 37 58 5 382 29 117 56 68 235 295 56 5 384 119 138; 8173
            TEXT;    ចាន់ត្រា ប្រជាពលរដ្ឋក្នុង;          242 65 142 216 264 1 216 66 246 70 75 74 56 194 45 205 111 49; 8630
            TEXT;    श्रीकृष्ण द्विवेदी क्षत्रिय;         222 29 52 32 160 66 1 448 357 80 36 69 29 1 86 447 209 77; 7588
            """)
    void glyphsAndWidthAreThoseOfHarfBuzz(Lettering lettering, String text, String glyphs, int width) {
        ShapedLine line = shape(lettering, text);

        assertThat(glyphsOf(line)).isEqualTo(glyphs);
        assertThat(line.width()).isEqualTo(width);
    }

    @Test
    void decomposedLettersAreComposedByTheFont() {
        String name = Normalizer.normalize("Nguyễn Thị Hương", Normalizer.Form.NFD);

        assertThat(glyphsOf(shape(Lettering.TEXT, name)))
                .isEqualTo("47 72 86 90 426 79 1 53 73 74 937 1 41 384 382 79 72");
    }

    @Test
    void numberInAnArabicLineReadsFromTheLeftAndTheLineFromTheRight() {
        assertThat(runsOf("الدورة 2026 تمت")).containsExactly(" تمت", "2026", "الدورة ");
    }

    @Test
    void latinLineKeepsItsArabicWordsTogether() {
        assertThat(runsOf("Course: أمن المعلومات, part")).containsExactly("Course: ", "أمن المعلومات", ", part");
    }

    @Test
    void lineOfAnArabicCertificateBeginsAtTheRightAlsoWithALatinWord() {
        assertThat(runsOf(LineDirection.FROM_THE_RIGHT.applyTo("Excel و Word")))
                .last()
                .isEqualTo("\u200F");
        assertThat(runsOf(LineDirection.FROM_THE_RIGHT.applyTo("Excel و Word")))
                .containsSubsequence("Word", " و ", "Excel");
    }

    @Test
    void everyScriptOfAMixedLineFindsItsFont() {
        assertThat(runsOf("Amina (জ্যোৎস্না) សុខ")).containsExactly("Amina (", "জ্যোৎস্না) ", "សុខ");
    }

    private static List<String> runsOf(String text) {
        return shape(Lettering.TEXT, text).runs().stream().map(GlyphRun::text).toList();
    }

    private static ShapedLine shape(Lettering lettering, String text) {
        return Shaper.shape(TYPEFACES.of(lettering), text);
    }

    private static String glyphsOf(ShapedLine line) {
        return line.runs().stream()
                .flatMap(run -> IntStream.range(0, run.glyphs().getNumGlyphs())
                        .filter(run::isDrawn)
                        .mapToObj(i -> String.valueOf(run.glyphs().getGlyphCode(i))))
                .collect(Collectors.joining(" "));
    }
}
