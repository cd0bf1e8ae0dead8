package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.banyan.certification.pdf.SheetFixture.sheetFor;

import org.junit.jupiter.api.Test;

class UnprintableTextTest {

    @Test
    void charactersWithoutAFontAreRefusedByName() {
        CertificateSheet sheet = sheetFor("Li 李 \uD83C\uDF33 李");

        var refusal = catchThrowableOfType(
                UnprintableTextException.class, () -> PrintedCertificate.Printer.SHARED.render(sheet));

        assertThat(refusal.codePoints()).containsExactly(0x674E, 0x1F333);
        assertThat(refusal).hasMessageContaining("U+674E").hasMessageContaining("DECIDUOUS TREE");
    }
}
