package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.testing.Materials;
import org.banyan.testing.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is copied from a certificate is what was written. Read by poppler, because PDFBox loses Arabic letters that are
 * spelled in spans; poppler in turn puts spaces between them, also into what Chromium prints, so there only the letters count.
 */
class CorpusTextTest {

    @TempDir
    Path folder;

    static Stream<NameCorpus.Entry> entries() {
        return NameCorpus.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void exactNameAndTitleStandInTagsAndMetadataAndAttachment(NameCorpus.Entry entry) {
        PrintedCertificate printed = PrintedCertificate.of(entry.sheet());

        assertThat(printed.spoken()).contains("P " + entry.name(), "P " + entry.title());
        assertThat(printed.information().getTitle()).startsWith(entry.name() + " – ");
        assertThat(printed.information().getSubject()).isEqualTo(entry.title());
        assertThat(printed.xmp()).contains(entry.name(), entry.title().replace("&", "&amp;"));
        assertThat(printed.attachment("certificate.json")).contains(entry.name(), entry.title());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void textIsCopiedAsItWasWritten(NameCorpus.Entry entry) throws IOException {
        assertCopied(entry);
    }

    @Test
    void namesThatOthersCollectedAreCopiedAsTheyWereWritten() throws IOException {
        Path faker = Materials.need("names/faker-10.6.0");
        List<NameCorpus.Entry> collected = Stream.of(
                        NameCorpus.collected(faker, "es", "Latin", "es"),
                        NameCorpus.collected(faker, "es_MX", "Latin", "es"),
                        NameCorpus.collected(faker, "ne", "Latin", "en"),
                        NameCorpus.collected(faker, "ar", "Arabic", "ar"),
                        NameCorpus.collected(faker, "fa", "Farsi", "ar"),
                        NameCorpus.collected(faker, "ur", "Farsi or Urdu", "ar"))
                .flatMap(List::stream)
                .toList();

        assertThat(collected).hasSizeGreaterThan(60);
        for (NameCorpus.Entry entry : collected) {
            assertCopied(entry);
        }
    }

    private void assertCopied(NameCorpus.Entry entry) throws IOException {
        String copied = copied(PrintedCertificate.Printer.SHARED.render(entry.sheet()));

        if (entry.isWrittenFromTheRight()) {
            assertThat(letters(copied)).contains(letters(entry.name()), letters(entry.title()));
        } else if (entry.isMixed()) {
            assertThat(Stream.of(entry.name().split(" ")).map(CorpusTextTest::letters))
                    .allSatisfy(word -> assertThat(letters(copied)).contains(word));
        } else {
            assertThat(copied).contains(entry.name(), entry.title());
        }
    }

    private String copied(byte[] pdf) throws IOException {
        String program = Programs.need("pdftotext").toString();
        Path file = Files.write(folder.resolve("certificate.pdf"), pdf);
        return Programs.run(List.of(program, "-enc", "UTF-8", file.toString(), "-"));
    }

    /** Without spaces, the marks of direction that poppler puts around Arabic, joiners (not drawn) and vowel signs (it moves them). */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u064B-\\u0655\\u200B-\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069()]", "");
    }
}
