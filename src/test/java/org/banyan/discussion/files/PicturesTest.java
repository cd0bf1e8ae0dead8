package org.banyan.discussion.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    @TempDir
    Path folder;

    @Test
    void whereAPhotographWasTakenIsGone() throws IOException {
        byte[] photograph = AnyFile.photograph(400, 300, 1);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(AnyFile.PLACE);

        remade(photograph, FileKind.JPEG);

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(AnyFile.PLACE, "Exif");
        assertThat(Files.readString(small(), StandardCharsets.ISO_8859_1)).doesNotContain(AnyFile.PLACE, "Exif");
    }

    /** Stored with red on the left: where it is when the picture stands upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 30, 80, 60", "2, 75, 30, 80, 60", "3, 75, 30, 80, 60", "4, 5, 30, 80, 60",
        "5, 30, 5, 60, 80", "6, 30, 5, 60, 80", "7, 30, 75, 60, 80", "8, 30, 75, 60, 80"
    })
    void aPhotographStandsUprightHoweverTheCameraWasHeld(int orientation, int redX, int redY, int width, int height)
            throws IOException {
        Pictures.Size size =
                remade(AnyFile.photograph(80, 60, orientation), FileKind.JPEG).orElseThrow();

        BufferedImage upright = ImageIO.read(file().toFile());
        assertThat(size).isEqualTo(new Pictures.Size(FileKind.JPEG, width, height));
        assertThat(new Color(upright.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(width - redX, height - redY)).getBlue())
                .isGreaterThan(200);
    }

    @Test
    void aLargePictureBecomesSmallerAndHasASmallCopy() throws IOException {
        Pictures.Size size = remade(AnyFile.png(5000, 2500), FileKind.PNG).orElseThrow();

        assertThat(size).isEqualTo(new Pictures.Size(FileKind.PNG, 2048, 1024));
        assertThat(ImageIO.read(small().toFile()).getWidth()).isEqualTo(480);
    }

    @Test
    void aPictureThatMovesStandsStill() throws IOException {
        assertThat(remade(AnyFile.gif(40, 20), FileKind.GIF)).contains(new Pictures.Size(FileKind.PNG, 40, 20));
    }

    @Test
    void refusesFewBytesThatClaimManyPointsAndDamagedOnes() throws IOException {
        assertThat(remade(AnyFile.bomb(50_000, 50_000), FileKind.PNG)).isEmpty();
        assertThat(remade(AnyFile.bomb(7_000, 7_200), FileKind.PNG)).isEmpty();
        assertThat(remade(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, FileKind.JPEG))
                .isEmpty();
    }

    private Optional<Pictures.Size> remade(byte[] content, FileKind kind) throws IOException {
        return Pictures.remake(Files.write(file(), content), kind, small());
    }

    private Path file() {
        return folder.resolve("file");
    }

    private Path small() {
        return folder.resolve("small");
    }
}
