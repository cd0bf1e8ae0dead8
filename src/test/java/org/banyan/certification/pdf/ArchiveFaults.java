package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a file for the archive (PDF/A-3a) and for everybody (PDF/UA-1). */
public final class ArchiveFaults {

    private ArchiveFaults() {}

    public static byte[] printed(String language) {
        return PrintedCertificate.Printer.SHARED.render(SheetFixture.sheetIn(language));
    }

    public static List<String> of(byte[] pdf) throws Exception {
        List<String> faults = new ArrayList<>(of(pdf, PDFAFlavour.PDFA_3_A));
        faults.addAll(of(pdf, PDFAFlavour.PDFUA_1));
        return faults;
    }

    static List<String> of(byte[] pdf, PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
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
