package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.certification.pdf.SheetFixture.anySheet;
import static org.banyan.certification.pdf.SheetFixture.sheetFor;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateSheetTest {

    @Test
    void arabicAndSoraniReadFromTheRight() {
        assertThat(List.of("ar", "ckb")).allMatch(language -> sheetIn(language).readsFromTheRight());
        assertThat(List.of("en", "es", "bn", "km"))
                .noneMatch(language -> sheetIn(language).readsFromTheRight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a language", "en_GB", "und"})
    void languageMustBeOne(String language) {
        assertThatThrownBy(() -> inLanguage(language)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nameLongerThanAPageHoldsIsRefused() {
        assertThatThrownBy(() -> sheetFor("x".repeat(401))).hasMessageContaining("Too long");
    }

    private static CertificateSheet inLanguage(String language) {
        CertificateSheet any = anySheet();
        return new CertificateSheet(
                language,
                any.wording(),
                any.holderName(),
                any.courseTitle(),
                any.details(),
                any.instituteName(),
                any.issuedOn(),
                any.issuedAt(),
                any.number(),
                any.verificationAddress(),
                any.scannedAddress(),
                any.verificationCode(),
                null);
    }
}
