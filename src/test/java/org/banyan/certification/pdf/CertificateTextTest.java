package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.SheetFixture.sheetFor;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTextTest {

    static final java.util.List<String> LANGUAGES = SheetFixture.LANGUAGES;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Khalil Hassan",
                "Office fluent Đặng ffi",
                "Nguyễn Thị Hương Quỳnh",
                "মোছাঃ শ্রীমতী জ্যোৎস্না ক্ষেত্রপাল",
                "সুখ চান্দ্ৰ ৰায়",
                "សុខ ចាន់ត្រា",
                "ព្រះបាទស្រីសុគន្ធបទ",
                "श्रीकृष्ण द्विवेदी क्षत्रिय"
            })
    void nameWrittenFromTheLeftIsCopiedAsItWasGiven(String name) {
        assertThat(PrintedCertificate.of(sheetFor(name)).lines()).contains(name);
    }

    @Test
    void nameInDecomposedLettersIsCopiedAsItWasGiven() {
        String name = Normalizer.normalize("Nguyễn Thị Hương Quỳnh", Normalizer.Form.NFD);

        assertThat(PrintedCertificate.of(sheetFor(name)).lines()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"أمينة خليل حسن الجبوري", "ڕێبین عەبدوڵڵا قادر", "مُحَمَّد عَلي", "علی می‌خواهد"})
    void nameWrittenFromTheRightStandsExactlyInTagsAndMetadataAndAttachment(String name) {
        CertificateSheet arabic = sheetIn("ar");
        CertificateSheet sheet = new CertificateSheet(
                "ar",
                arabic.wording(),
                name,
                arabic.courseTitle(),
                arabic.details(),
                arabic.instituteName(),
                arabic.issuedOn(),
                arabic.issuedAt(),
                arabic.number(),
                arabic.verificationAddress(),
                arabic.scannedAddress(),
                arabic.verificationCode(),
                "{\"name\":\"" + name + "\"}");

        PrintedCertificate printed = PrintedCertificate.of(sheet);

        assertThat(printed.spoken()).contains("P " + name);
        assertThat(printed.information().getTitle()).startsWith(name);
        assertThat(printed.xmp()).contains(name);
        assertThat(printed.attachment("certificate.json")).isEqualTo("{\"name\":\"" + name + "\"}");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everythingIsSpokenOnceInTheOrderOfReading(String language) {
        CertificateSheet sheet = sheetIn(language);

        String address = sheet.verificationAddress().toString();
        assertThat(PrintedCertificate.of(sheet).spoken())
                .containsExactly(
                        "P " + sheet.instituteName(),
                        "H1 " + sheet.wording().title(),
                        "P " + sheet.wording().certifies(),
                        "P " + sheet.holderName(),
                        "P " + sheet.wording().completed(),
                        "P " + sheet.courseTitle(),
                        "P " + sheet.details().getFirst(),
                        "P " + sheet.wording().issuedOn(),
                        "P " + sheet.issuedOn(),
                        "P " + sheet.wording().number(),
                        "P " + sheet.number(),
                        "P " + sheet.wording().verifyAt(),
                        "P " + address,
                        "P " + sheet.wording().code(),
                        "P " + sheet.verificationCode(),
                        "Figure " + sheet.wording().verifyAt() + " " + address);
    }

    @Test
    void certificateSaysItsLanguageAndDayOfIssue() {
        PrintedCertificate printed = PrintedCertificate.of(sheetIn("ckb"));

        assertThat(printed.document().getDocumentCatalog().getLanguage()).isEqualTo("ckb");
        assertThat(printed.information().getCreationDate().toInstant())
                .isEqualTo(sheetIn("ckb").issuedAt());
        assertThat(printed.xmp()).contains("<xmp:CreateDate>2026-11-22T09:30:00Z</xmp:CreateDate>");
    }
}
