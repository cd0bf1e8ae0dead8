package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.certification.pdf.SheetFixture.sheetIn;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CertificateQrCodeTest {

    static final List<String> LANGUAGES = SheetFixture.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void cameraReadsTheLongestAddressFromThePage(String language) throws Exception {
        CertificateSheet sheet = sheetIn(language);

        var seen = new BufferedImageLuminanceSource(PrintedCertificate.of(sheet).picture());
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();

        assertThat(read).isEqualTo(sheet.scannedAddress().toString());
    }
}
