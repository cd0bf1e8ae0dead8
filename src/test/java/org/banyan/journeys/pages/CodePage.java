package org.banyan.journeys.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.banyan.journeys.Browser;
import org.openqa.selenium.OutputType;

/** The check-in code on the screen of the room. */
public final class CodePage extends Page {

    CodePage(Browser browser) {
        super(browser);
        browser.find("image", words("gathering.code.picture"));
    }

    /** What a phone reads from the picture on the screen. */
    public String scan() {
        return browser.until(() -> "a picture that a phone can read", this::read);
    }

    private Optional<String> read() {
        try {
            byte[] picture = browser.driver().getScreenshotAs(OutputType.BYTES);
            var seen = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException notDrawnYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
