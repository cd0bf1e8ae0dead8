package org.banyan.certification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.banyan.certification.pdf.LookFixture;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReadingTest {

    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Test
    void pictureIsMadeAnewFromItsPointsAlone() throws IOException {
        byte[] file = withText(LookFixture.disc(300, 200), "<script>alert(1)</script>");

        byte[] kept = PictureReading.remade(file);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        assertThat(picture.getRGB(20, 100)).isEqualTo(0xFF1F5C4A);
    }

    @Test
    void whatComesBehindThePictureIsGone() throws IOException {
        byte[] png = LookFixture.disc(50, 50);
        byte[] both = Arrays.copyOf(png, png.length + 100);
        Arrays.fill(both, png.length, both.length, (byte) 'A');

        assertThat(new String(PictureReading.remade(both), StandardCharsets.ISO_8859_1))
                .doesNotContain("AAAA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><svg>&lol2;</svg>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg>&x;</svg>",
                "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"http://127.0.0.1/x\"/></svg>",
                "%!PS-Adobe-3.0 (/etc/passwd) (r) file",
                "push graphic-context fill 'url(https://127.0.0.1/x)'",
                "GIF89a",
                "%PDF-1.7",
                ""
            })
    void onlyPngAndJpegArePictures(String file) {
        refused(file.getBytes(StandardCharsets.UTF_8), "certification.refusal.picture");
    }

    @Test
    void damagedPictureIsRefused() {
        byte[] png = LookFixture.disc(100, 100);

        refused(Arrays.copyOf(png, 60), "certification.refusal.picture");
        refused(BEGINNING, "certification.refusal.picture");
        refused(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16},
                "certification.refusal.picture");
    }

    @Test
    void pictureOfTooManyPointsIsRefusedByWhatItClaims() throws IOException {
        refused(png(60_000, 60_000, new byte[100]), "certification.refusal.picture-points");
        refused(png(6_000, 6_000, new byte[100]), "certification.refusal.picture-points");
        refused(png(1, 30_000, new byte[100]), "certification.refusal.picture-points");
    }

    @Test
    void fileThatUnpacksToFarMoreThanThePictureStaysSmall() throws IOException {
        byte[] bomb = png(10, 10, new byte[500_000_000]);
        assertThat(bomb.length).isLessThan(PictureReading.LARGEST_FILE);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();

        byte[] kept = PictureReading.remade(bomb);

        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(100_000_000);
        assertThat(kept.length).isLessThan(1_000);
    }

    @Test
    void largestPictureThatIsTakenIsReadInSteps() throws IOException {
        byte[] large = png(4_800, 4_800, new byte[4_800 * (4_800 * 3 + 1)]);

        byte[] kept = PictureReading.remade(large);

        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(PictureReading.LARGEST_SIDE);
    }

    @Test
    void noisyPhotographIsMadeSmallEnoughForAThousandCertificates() throws IOException {
        BufferedImage noise = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 900; x++) {
                noise.setRGB(x, y, random.nextInt(0xFFFFFF));
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(noise, "jpeg", jpeg);

        assertThat(PictureReading.remade(jpeg.toByteArray()).length).isLessThanOrEqualTo(PictureReading.LARGEST_KEPT);
    }

    @Test
    void fileThatIsTooLargeIsNotLookedAt() {
        byte[] large = Arrays.copyOf(LookFixture.disc(10, 10), PictureReading.LARGEST_FILE + 1);

        refused(large, "certification.refusal.picture-too-large");
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> PictureReading.remade(file))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** A PNG that claims these sides, with these points packed. */
    private static byte[] png(int width, int height, byte[] points) throws IOException {
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(points);
        }
        var file = new ByteArrayOutputStream();
        file.write(BEGINNING);
        chunk(file, "IHDR", head.toByteArray());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] withText(byte[] png, String text) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(png, 0, 33);
        chunk(file, "tEXt", ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1));
        file.write(png, 33, png.length - 33);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(letters);
        crc.update(content);
        var out = new DataOutputStream(file);
        out.writeInt(content.length);
        out.write(letters);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
