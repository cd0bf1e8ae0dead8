package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class CertificateArchiveTest {

    @BeforeAll
    static void chooseValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("languagesAndStandards")
    void certificateFollowsTheStandard(String language, PDFAFlavour standard) throws Exception {
        byte[] pdf = PrintedCertificate.Printer.SHARED.render(sheetIn(language));

        assertThat(faults(pdf, standard)).isEmpty();
    }

    static Stream<Arguments> languagesAndStandards() {
        return SheetFixture.LANGUAGES.stream()
                .flatMap(language -> Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                        .map(standard -> Arguments.of(language, standard)));
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour standard) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), standard);
                var validator = foundry.createValidator(standard, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
        }
    }
}
