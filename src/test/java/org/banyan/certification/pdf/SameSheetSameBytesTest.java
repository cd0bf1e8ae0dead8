package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.SheetFixture.sheetFor;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SameSheetSameBytesTest {

    @Test
    void sameSheetGivesTheSameFileAlsoWithFreshFonts() {
        byte[] first = new CertificatePdf().render(sheetIn("ckb"));
        byte[] second = new CertificatePdf().render(sheetIn("ckb"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void differentSheetsHaveDifferentIds() throws Exception {
        var one = PrintedCertificate.of(sheetFor("Amina"))
                .document()
                .getDocument()
                .getDocumentID();
        var other = PrintedCertificate.of(sheetFor("Anima"))
                .document()
                .getDocument()
                .getDocumentID();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void twoThreadsAtOnceGiveTheSameFilesAsOne() throws Exception {
        List<byte[]> alone = SheetFixture.LANGUAGES.stream()
                .map(language -> PrintedCertificate.Printer.SHARED.render(sheetIn(language)))
                .toList();
        Callable<List<byte[]>> work =
                () -> Stream.concat(SheetFixture.LANGUAGES.stream(), SheetFixture.LANGUAGES.reversed().stream())
                        .map(language -> PrintedCertificate.Printer.SHARED.render(sheetIn(language)))
                        .toList();

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(List.of(work, work))) {
                assertThat(done.get().subList(0, alone.size()))
                        .usingElementComparator(java.util.Arrays::compare)
                        .isEqualTo(alone);
                assertThat(done.get().subList(alone.size(), 2 * alone.size()))
                        .usingElementComparator(java.util.Arrays::compare)
                        .isEqualTo(alone.reversed());
            }
        }
    }
}
