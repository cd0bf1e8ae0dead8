package org.banyan.certification.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.banyan.certification.pdf.ArchiveFaults;
import org.banyan.testing.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSignatureTest {

    private static final Instant DAY = Instant.parse("2026-11-22T09:30:00Z");
    private static final SigningKey KEY = KeyMaking.make(SigningKey.Kind.PAPER, "banyan.example", DAY);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar", "ckb", "bn", "km"})
    void signedFileIsStillOneForTheArchiveAndForEverybody(String language) throws Exception {
        byte[] signed = PdfSignature.add(ArchiveFaults.printed(language), KEY, "Any institute", DAY);

        assertThat(ArchiveFaults.of(signed)).isEmpty();
    }

    @Test
    void signatureIsAddedBehindTheFile() throws Exception {
        byte[] printed = ArchiveFaults.printed("ar");
        byte[] signed = PdfSignature.add(printed, KEY, "Any institute", DAY);

        assertThat(Arrays.copyOf(signed, printed.length)).isEqualTo(printed);
        assertThat(signed.length - printed.length).isLessThan(14_000);
    }

    @Test
    void pdfsigFindsTheSignatureValidAndAChangedByteNot() throws IOException {
        String program = Programs.need("pdfsig").toString();
        byte[] signed = PdfSignature.add(ArchiveFaults.printed("bn"), KEY, "Any institute", DAY);

        String said = Programs.run(List.of(program, "-nocert", written(signed)));
        signed[signed.length / 2] ^= 1;
        String saidOfChanged = Programs.run(List.of(program, "-nocert", written(signed)));

        assertThat(said)
                .contains("Signature is Valid", "ETSI.CAdES.detached", "Total document signed", "SHA-256")
                .contains("Certificates of banyan.example");
        assertThat(saidOfChanged).doesNotContain("Signature is Valid");
    }

    private String written(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("certificate.pdf"), pdf).toString();
    }
}
