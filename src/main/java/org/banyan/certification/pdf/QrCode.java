package org.banyan.certification.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code drawn as squares, sharp at any size of print. */
final class QrCode implements Drawing {

    private static final Color INK = new Color(0x22302B);

    /** As the style sheets have it: 34 mm, so that the squares of the fullest statement are a third of a millimetre wide. */
    static final float SIDE_IN_POINTS = 96;

    private static final int LONGEST_AT_EASE = 150;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** With more to carry, less of it is for repair, so that the squares stay large enough for a telephone at arm's length. */
    static QrCode of(String text) {
        try {
            ErrorCorrectionLevel repair =
                    text.length() > LONGEST_AT_EASE ? ErrorCorrectionLevel.L : ErrorCorrectionLevel.M;
            return new QrCode(Encoder.encode(text, repair).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + text, e);
        }
    }

    /** Squares on a side. */
    int width() {
        return modules.getWidth();
    }

    @Override
    public void paint(PdfContentByte page, Rectangle place) {
        float module = Math.min(place.getWidth(), place.getHeight()) / modules.getWidth();
        page.saveState();
        page.concatCTM(module, 0, 0, module, place.getLeft(), place.getBottom());
        page.setColorFill(INK);
        for (int y = 0; y < modules.getHeight(); y++) {
            paintRow(page, y);
        }
        page.fill();
        page.restoreState();
    }

    private void paintRow(PdfContentByte page, int y) {
        int width = modules.getWidth();
        for (int x = 0, end; x < width; x = end) {
            end = x + 1;
            if (modules.get(x, y) == 1) {
                while (end < width && modules.get(end, y) == 1) {
                    end++;
                }
                page.rectangle(x, modules.getHeight() - 1 - y, end - x, 1);
            }
        }
    }
}
