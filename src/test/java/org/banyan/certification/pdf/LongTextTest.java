package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.SheetFixture.anySheet;
import static org.banyan.certification.pdf.SheetFixture.fullest;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;
import static org.banyan.certification.pdf.SheetFixture.with;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LongTextTest {

    private static final float FRAME = 30;
    private static final float PAGE_WIDTH = 841.89f;
    private static final float FOOT = 464;
    private static final Room ROOM = new Room(Lettering.DISPLAY, 560, 38, 22, 2);

    private final LineShapes lines = new LineShapes(Typefaces.bundled());

    static Stream<String> longNames() {
        return Stream.of(
                "Maria Magdalena Esperanza de los Santos y Fernández de Córdoba-Villavicencio Montalvo",
                "عبد الرحمن محمد علي حسين عبد الكريم الجبوري التميمي البغدادي الموصلي بن أحمد",
                "সৈয়দ মোহাম্মদ আবুল কালাম আজাদ ইবনে ক্ষেত্রমোহন চট্টোপাধ্যায় বন্দ্যোপাধ্যায়",
                "សុខចាន់ត្រាវិទ្យាស្ថានរដ្ឋបាលមូលដ្ឋានការចូលរួមរបស់ប្រជាពលរដ្ឋក្នុងការគ្រប់គ្រង",
                "W".repeat(400),
                "ক্ষ".repeat(130));
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void shapedLinesOfALongNameAreNarrowerThanTheirRoom(String name) {
        FittedText fitted = new TextFitter(lines, Locale.ENGLISH).fit(name, LineDirection.OF_THE_TEXT, ROOM);

        assertThat(fitted.lines())
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(line -> assertThat(
                                lines.shape(Lettering.DISPLAY, line).width() * fitted.size() / 1000)
                        .isLessThan(ROOM.width()));
        assertThat(String.join("", fitted.lines()).replace(" ", "")).isEqualTo(name.replace(" ", ""));
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void allLettersOfALongNameStandInsideTheFrame(String name) {
        List<TextPosition> letters =
                PrintedCertificate.of(with(anySheet(), name, name)).letters();

        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.getXDirAdj()).isBetween(FRAME, PAGE_WIDTH - FRAME - letter.getWidthDirAdj()));
    }

    @Test
    void shortNameKeepsItsFullSize() {
        FittedText fitted = new TextFitter(lines, Locale.ENGLISH).fit("Amina", LineDirection.OF_THE_TEXT, ROOM);

        assertThat(fitted).isEqualTo(new FittedText(List.of("Amina"), 38));
    }

    @Test
    void longKhmerNameIsBrokenBetweenWordsThoughItHasNoSpaces() {
        FittedText fitted = new TextFitter(lines, Locale.forLanguageTag("km"))
                .fit(
                        "សុខចាន់ត្រាវិទ្យាស្ថានរដ្ឋបាលមូលដ្ឋានការចូលរួមរបស់ប្រជាពលរដ្ឋក្នុងការគ្រប់គ្រង",
                        LineDirection.OF_THE_TEXT,
                        ROOM);

        assertThat(fitted.lines())
                .containsExactly("សុខចាន់ត្រាវិទ្យាស្ថានរដ្ឋបាលមូលដ្ឋាន", "ការចូលរួមរបស់ប្រជាពលរដ្ឋក្នុងការគ្រប់គ្រង");
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void fullestPageLeavesItsFootFree(String text) {
        CertificateSheet sheet = sheetIn(text.startsWith("عبد") ? "ar" : "en");

        float lowest = (float) PrintedCertificate.of(fullest(sheet, text, text, text)).letters().stream()
                .filter(letter -> Math.abs(letter.getXDirAdj() - PAGE_WIDTH / 2) < 20)
                .mapToDouble(TextPosition::getYDirAdj)
                .max()
                .orElseThrow();

        assertThat(lowest).isBetween(250f, FOOT - 4);
    }
}
