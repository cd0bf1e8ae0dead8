package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.banyan.shared.FigureFile.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFileTest {

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg", "gif, image/gif"})
    void sizeAndKindComeFromTheContent(String format, String mediaType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB), format, bytes);

        assertThat(FigureFile.raster(bytes.toByteArray())).contains(new Header(mediaType, 321, 123));
    }

    @ParameterizedTest
    @CsvSource({
        // 16 by 9 in each of the three ways a WebP can begin
        "524946462400000057454250565038201800000030010 09d012a10000900020034250000, 16, 9",
        "5249464614000000574542505650384c070000002f0f000200, 16, 9",
        "524946461600000057454250565038580a000000000000000f0000080000, 16, 9"
    })
    void webpBeginsInThreeWays(String hex, int width, int height) {
        byte[] content = Arrays.copyOf(HexFormat.of().parseHex(hex.replace(" ", "")), 40);

        assertThat(FigureFile.raster(content)).contains(new Header("image/webp", width, height));
    }

    @Test
    void aHeaderThatIsCutOffIsNoFigure() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 12, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);

        for (int length = 0; length < 40; length++) {
            assertThat(FigureFile.raster(Arrays.copyOf(bytes.toByteArray(), length)))
                    .isEmpty();
        }
    }
}
