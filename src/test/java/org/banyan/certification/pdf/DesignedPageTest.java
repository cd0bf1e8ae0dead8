package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.LookFixture.bareLook;
import static org.banyan.certification.pdf.LookFixture.fullLook;
import static org.banyan.certification.pdf.SheetFixture.fullest;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;
import static org.banyan.certification.pdf.SheetFixture.with;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.banyan.certification.pdf.Look.Border;
import org.banyan.certification.pdf.Look.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DesignedPageTest {

    private static final float FRAME = 30;

    static Stream<Arguments> papersAndLanguages() {
        return Arrays.stream(Paper.values())
                .flatMap(paper -> SheetFixture.LANGUAGES.stream().map(language -> Arguments.of(paper, language)));
    }

    static Stream<Arguments> papersAndNames() {
        return Arrays.stream(Paper.values())
                .flatMap(paper -> LongTextTest.longNames().map(name -> Arguments.of(paper, name)));
    }

    @ParameterizedTest
    @MethodSource("papersAndLanguages")
    void designedPageIsForTheArchiveAndForEverybody(Paper paper, String language) throws Exception {
        Border border = Border.values()[SheetFixture.LANGUAGES.indexOf(language) % Border.values().length];

        assertThat(ArchiveFaults.of(rendered(sheetIn(language).looking(fullLook(paper, border)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void everyBorderIsMereDecoration(Border border) throws Exception {
        byte[] pdf = rendered(sheetIn("en").looking(fullLook(Paper.PORTRAIT, border)));

        assertThat(ArchiveFaults.of(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(120_000);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void picturesAndSignaturesAreSaidToThoseWhoListen(Paper paper) {
        PrintedCertificate printed = PrintedCertificate.of(sheetIn("en").looking(fullLook(paper, Border.HAIRLINES)));

        assertThat(printed.spoken())
                .contains(
                        "Figure Logo of the institute",
                        "Figure Seal of the institute",
                        "Figure Signature of Dr. Zeinab Karim",
                        "P Dr. Zeinab Karim",
                        "P Director",
                        "P سەرۆکی پەیمانگا",
                        "H1 Certificate of completion",
                        "P Amina Khalil Hassan");
        assertThat(printed.information().getTitle()).isEqualTo("Amina Khalil Hassan – Certificate of completion");
    }

    @ParameterizedTest
    @MethodSource("papersAndNames")
    void fullestPageKeepsInsideItsFrameAndAboveItsSignatures(Paper paper, String text) {
        CertificateSheet sheet = sheetIn(text.startsWith("عبد") ? "ar" : "en");
        Look look = fullLook(paper, Border.HAIRLINES);
        float width = paper == Paper.LANDSCAPE ? 841.89f : 595.28f;

        List<TextPosition> letters = PrintedCertificate.of(
                        fullest(sheet, text, text, text).looking(look))
                .letters();

        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.getXDirAdj()).isBetween(FRAME, width - FRAME - letter.getWidthDirAdj()));
        float row = Geometry.of(look).rowTop();
        List<Float> heights = letters.stream()
                .map(TextPosition::getYDirAdj)
                .distinct()
                .sorted()
                .toList();
        float lastAbove =
                heights.stream().filter(y -> y <= row).max(Float::compare).orElseThrow();
        assertThat(row - lastAbove).isGreaterThanOrEqualTo(4);
        assertThat(heights.stream().filter(y -> y > row && y < row + 40).toList())
                .as("nothing runs into the place of the handwriting")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void cameraReadsTheCodeFromTheDesignedPage(Paper paper) throws Exception {
        CertificateSheet sheet = sheetIn("km").looking(fullLook(paper, Border.WAVES));

        var seen = new BufferedImageLuminanceSource(PrintedCertificate.of(sheet).picture());
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();

        assertThat(read).isEqualTo(sheet.scannedAddress().toString());
    }

    @Test
    void sameDesignGivesTheSameFileAndAnotherPictureAnother() {
        CertificateSheet sheet = sheetIn("bn").looking(fullLook(Paper.LANDSCAPE, Border.CORNERS));

        byte[] first = new CertificatePdf().render(sheet);
        byte[] second = new CertificatePdf().render(sheetIn("bn").looking(fullLook(Paper.LANDSCAPE, Border.CORNERS)));

        assertThat(second).isEqualTo(first);
        assertThat(rendered(sheetIn("bn").looking(bareLook(Paper.LANDSCAPE)))).isNotEqualTo(first);
    }

    @Test
    void textOfATemplateThatNobodyCouldReadIsNamed() {
        CertificateSheet sheet = sheetIn("en");
        String long400 = "word ".repeat(79).strip();
        CertificateSheet wordy = new CertificateSheet(
                sheet.language(),
                new CertificateSheet.Wording(
                        sheet.wording().title(),
                        "x".repeat(300),
                        sheet.wording().completed(),
                        sheet.wording().issuedOn(),
                        sheet.wording().number(),
                        sheet.wording().verifyAt(),
                        sheet.wording().code()),
                sheet.holderName(),
                sheet.courseTitle(),
                List.of(long400),
                sheet.instituteName(),
                sheet.issuedOn(),
                sheet.issuedAt(),
                sheet.number(),
                sheet.verificationAddress(),
                sheet.scannedAddress(),
                sheet.verificationCode(),
                null,
                bareLook(Paper.PORTRAIT));

        assertThat(PrintedCertificate.Printer.SHARED.unreadable(wordy)).contains("certifies");
        assertThat(PrintedCertificate.Printer.SHARED.unreadable(sheet.looking(bareLook(Paper.PORTRAIT))))
                .isEmpty();
    }

    @Test
    void nameWithMarkupOrAddressesStaysAName() {
        String name = "<img src=\"file:///etc/hostname\"/> url(http://127.0.0.1/x) &lol;";

        PrintedCertificate printed =
                PrintedCertificate.of(with(sheetIn("en"), name, name).looking(bareLook(Paper.LANDSCAPE)));

        assertThat(printed.spoken()).contains("P " + name);
    }

    private static byte[] rendered(CertificateSheet sheet) {
        return PrintedCertificate.Printer.SHARED.render(sheet);
    }
}
