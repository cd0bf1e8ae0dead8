package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.authoring.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFilesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path temp;

    private final Problems problems = new Problems(false);

    @Test
    void aFolderPackedWithAnotherAroundItIsTaken() throws IOException {
        PackageFiles files = read(TestPackage.empty()
                .with("download/water/curriculum.yaml", "language: en\ntitle: X\nsummary: X")
                .zip());

        PackageReader.read(files, problems);
        assertThat(problems.list()).extracting(Problem::key).containsExactly("empty-curriculum");
        assertThat(problems.list().getFirst().file()).isEqualTo("download/water/curriculum.yaml");
    }

    @Test
    void whatDesktopsLeaveBehindIsPassedOver() throws IOException {
        PackageFiles files = read(TestPackage.empty()
                .with("water/a.md", "x")
                .with("__MACOSX/water/._a.md", "junk")
                .with("water/.DS_Store", "junk")
                .with("water/._a.md", "junk")
                .with("water/Thumbs.db", "junk")
                .with(".git/config", "junk")
                .zip());

        assertThat(files.paths()).containsExactly("water/a.md");
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.md",
                "a/../../out.md",
                "/etc/out.md",
                "..\\out.md",
                "C:/out.md",
                "a//b.md",
                "a/./b.md",
                "a\u0000b"
            })
    void noPathLeadsOutside(String path) throws IOException {
        PackageFiles files =
                read(TestPackage.empty().with(path, "x").with("in.md", "x").zip());

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.path-outside");
        assertThat(files.paths()).containsExactly("in.md");
    }

    @Test
    void symbolicLinksAreNotTaken() throws IOException {
        byte[] zip = TestPackage.empty().with("link.md", "/etc/passwd").zip();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = centralEntry(bytes);
        bytes.putShort(entry + 4, (short) (3 << 8 | 20));
        bytes.putInt(entry + 38, 0xA1FF << 16);

        PackageFiles files = read(zip);

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.link");
        assertThat(files.paths()).isEmpty();
    }

    @Test
    void symbolicLinksInAFolderAreNotFollowed() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("/etc/passwd"));

        PackageFiles files = PackageFiles.ofFolder(folder, problems);

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.link");
        assertThat(files.paths()).isEmpty();
    }

    @Test
    void aNameThatIsThereTwiceIsAnError() throws IOException {
        byte[] zip = TestPackage.empty().with("one.md", "1").with("two.md", "2").zip();
        String renamed = new String(zip, StandardCharsets.ISO_8859_1).replace("two.md", "one.md");

        read(renamed.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.twice");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        read(TestPackage.empty().with("bomb.md", new byte[9 * MEGABYTE]).zip());

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.ratio");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsNotUnpackedEither() throws IOException {
        byte[] zip = TestPackage.empty().with("bomb.md", new byte[9 * MEGABYTE]).zip();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(centralEntry(bytes) + 24, 10);

        PackageFiles files = read(zip);

        assertThat(problems.list()).hasSize(1);
        assertThat(files.paths()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsAnError() throws IOException {
        read(TestPackage.empty().with("large.md", filled(10 * MEGABYTE + 1)).zip());

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.too-large");
    }

    @Test
    void aPackageThatIsTooLargeInAllIsAnError() throws IOException {
        TestPackage large = TestPackage.empty();
        byte[] content = filled(9 * MEGABYTE);
        for (int i = 0; i < 12; i++) {
            large.with(i + ".md", content);
        }

        read(large.zip());

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.too-large-in-all");
    }

    @Test
    void tooManyFilesAreAnError() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= 5_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".md"));
            }
        }

        read(bytes.toByteArray());

        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.too-many-files");
    }

    @Test
    void whatIsNoZipOrCutOffIsAnError() throws IOException {
        read("no zip at all".getBytes(StandardCharsets.UTF_8));
        assertThat(problems.list()).extracting(Problem::key).containsExactly("zip.unreadable");

        byte[] whole = TestPackage.sound().zip();
        read(Arrays.copyOf(whole, whole.length / 2));
        assertThat(problems.list()).extracting(Problem::key).containsOnly("zip.unreadable");
    }

    /** Shrinks to about a fiftieth, which an honest file may. */
    private static byte[] filled(int length) {
        byte[] noise = new byte[length / 50];
        new Random(7).nextBytes(noise);
        return Arrays.copyOf(noise, length);
    }

    private static int centralEntry(ByteBuffer bytes) {
        int at = bytes.limit() - 46;
        while (bytes.getInt(at) != 0x02014b50) {
            at--;
        }
        return at;
    }

    private PackageFiles read(byte[] zip) throws IOException {
        return PackageFiles.ofZip(Files.write(Files.createTempFile(temp, "p", ".zip"), zip), problems);
    }
}
