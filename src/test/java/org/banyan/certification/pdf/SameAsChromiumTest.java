package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.banyan.testing.Materials;
import org.banyan.testing.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names and titles stand on our page as Chromium prints the very same page: in the same place and as wide to two dots, with
 * the same ink. The table is left in {@code target/certificates/same-as-chromium-*.txt}, both pictures of each page beside it.
 */
class SameAsChromiumTest {

    private static final int DPI = 200;

    /** In dots of the picture, an eighth of a millimetre each. */
    private static final int TOLERANCE = 2;

    /** Between two scripts the space may come from the font of either. */
    private static final int TOLERANCE_MIXED = 5;

    /** Part of the ink of both together that is ink of each; what is missing is a rim of a dot around thin strokes. */
    private static final double LEAST_COMMON_INK = 0.9;

    private static final Path SHOWN = Path.of("target/certificates");

    @TempDir
    Path folder;

    @Test
    void corpusLooksAsChromiumPrintsIt() throws IOException {
        List<Compared> compared = compare(NameCorpus.entries().toList(), "corpus");

        assertThat(compared).allSatisfy(Compared::assertSame);
    }

    @Test
    void namesThatOthersCollectedLookAsChromiumPrintsThem() throws IOException {
        Path faker = Materials.need("names/faker-10.6.0");
        List<NameCorpus.Entry> collected = Stream.of(
                        NameCorpus.collected(faker, "ar", "Arabic", "ar"),
                        NameCorpus.collected(faker, "fa", "Farsi", "ar"),
                        NameCorpus.collected(faker, "ur", "Urdu", "ar"),
                        NameCorpus.collected(faker, "ne", "Devanagari", "en"))
                .flatMap(entries -> entries.stream().limit(8))
                .toList();

        assertThat(compare(collected, "collected")).allSatisfy(Compared::assertSame);
    }

    private record Compared(NameCorpus.Entry entry, Ink.Likeness name, Ink.Likeness title) {

        void assertSame() {
            int tolerance = entry.isMixed() ? TOLERANCE_MIXED : TOLERANCE;
            assertThat(List.of(name, title))
                    .as(entry.toString())
                    .allSatisfy(part -> assertThat(part.shiftedBy()).isBetween(-tolerance, tolerance))
                    .allSatisfy(part -> assertThat(part.widerBy()).isBetween(-tolerance, tolerance))
                    .allSatisfy(part -> assertThat(part.commonInk()).isGreaterThan(LEAST_COMMON_INK));
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%-12s name %4d px %+d at %+d, ink %.3f   title %4d px %+d at %+d, ink %.3f   %s | %s",
                    entry.script(),
                    name.width(),
                    name.widerBy(),
                    name.shiftedBy(),
                    name.commonInk(),
                    title.width(),
                    title.widerBy(),
                    title.shiftedBy(),
                    title.commonInk(),
                    entry.name(),
                    entry.title());
        }
    }

    private List<Compared> compare(List<NameCorpus.Entry> entries, String called) throws IOException {
        String chromium =
                Programs.need("chromium", "chromium-browser", "google-chrome").toString();
        Path html = folder.resolve("pages.html");
        Path printed = folder.resolve("pages.pdf");
        Files.writeString(html, ChromiumPages.of(entries, folder), StandardCharsets.UTF_8);
        Programs.run(List.of(
                chromium,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--allow-file-access-from-files",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + printed,
                html.toUri().toString()));
        Files.createDirectories(SHOWN);
        List<Compared> compared = new ArrayList<>();
        for (int page = 1; page <= entries.size(); page++) {
            NameCorpus.Entry entry = entries.get(page - 1);
            Path own = Files.write(folder.resolve("own.pdf"), PrintedCertificate.Printer.SHARED.render(entry.sheet()));
            BufferedImage our = picture(own, 1, shown(called, page, "ours"));
            BufferedImage their = picture(printed, page, shown(called, page, "chromium"));
            compared.add(new Compared(entry, Ink.ofName(our, their), Ink.ofTitle(our, their)));
        }
        Files.write(
                SHOWN.resolve("same-as-chromium-" + called + ".txt"),
                compared.stream().map(Compared::row).toList());
        return compared;
    }

    /** Drawn by poppler: PDFBox leaves out letters of Bangla in what Chromium prints. */
    private static BufferedImage picture(Path pdf, int page, Path shown) throws IOException {
        String name = shown.toString();
        Programs.run(List.of(
                Programs.need("pdftoppm").toString(),
                "-png",
                "-singlefile",
                "-r",
                String.valueOf(DPI),
                "-f",
                String.valueOf(page),
                pdf.toString(),
                name.substring(0, name.lastIndexOf('.'))));
        return ImageIO.read(shown.toFile());
    }

    private static Path shown(String called, int page, String whose) {
        return SHOWN.resolve(String.format(Locale.ROOT, "%s-%02d-%s.png", called, page, whose));
    }
}
