package org.banyan.discussion.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تقرير المدينة.pdf",
                "ঢাকার প্রতিবেদন.pdf",
                "র‌্যাব.pdf",
                "របាយការណ៍.pdf",
                "informe año 2024 (2).pdf",
                "👩🏽‍🏫.pdf"
            })
    void aNameInAnyScriptStaysAsItIs(String name) {
        assertThat(FileName.of(name, FileKind.PDF).value()).isEqualTo(name);
    }

    @Test
    void foldersControlsAndTurnsOfTheWritingGo() {
        assertThat(FileName.of("../../etc/passwd.txt", FileKind.TEXT).value()).isEqualTo("passwd.txt");
        assertThat(FileName.of("C:\\fakepath\\a\u0000b\r\n.txt", FileKind.TEXT).value())
                .isEqualTo("ab .txt");
        assertThat(FileName.of("invoice\u202Efdp.exe", FileKind.PDF).value()).isEqualTo("invoicefdp.exe.pdf");
        assertThat(FileName.of("\u2066.hidden\u2069", FileKind.TEXT).value()).isEqualTo("hidden.txt");
        assertThat(FileName.of(" . ", FileKind.PNG).value()).isEqualTo("file.png");
    }

    @Test
    void aNameEndsAsWhatItIs() {
        assertThat(FileName.of("photo.exe", FileKind.PNG).value()).isEqualTo("photo.exe.png");
        assertThat(FileName.of("photo.JPEG", FileKind.JPEG).value()).isEqualTo("photo.JPEG");
    }

    @Test
    void aLongNameKeepsItsEndingAndNoHalfLetters() {
        String name = FileName.of("😀".repeat(300) + ".pdf", FileKind.PDF).value();

        assertThat(name).endsWith("😀.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST);
        assertThat(FileName.of("ა".repeat(300) + ".exe", FileKind.PDF).value().length())
                .isLessThan(130);
    }
}
