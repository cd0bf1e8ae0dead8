package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CertificateArchiveTest {

    @ParameterizedTest
    @MethodSource("languagesAndStandards")
    void certificateFollowsTheStandard(String language, PDFAFlavour standard) throws Exception {
        byte[] pdf = PrintedCertificate.Printer.SHARED.render(sheetIn(language));

        assertThat(ArchiveFaults.of(pdf, standard)).isEmpty();
    }

    static Stream<Arguments> languagesAndStandards() {
        return SheetFixture.LANGUAGES.stream()
                .flatMap(language -> Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                        .map(standard -> Arguments.of(language, standard)));
    }
}
