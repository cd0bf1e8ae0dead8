package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyan.certification.signing.CompactStatement;
import org.banyan.certification.signing.Keys;
import org.banyan.certification.signing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statement in the QR code; that a browser reads it is shown by the journey. */
class CompactStatementTest {

    private static final Instant DAY = Instant.parse("2026-11-22T09:30:00Z");
    private static final SigningKey KEY = Keys.any(SigningKey.Kind.PAPER);
    private static final int SIGNATURE = 64;

    /** Version, key, code, dates and hours, in front of the texts. */
    private static final int HEAD = 1 + 6 + 10 + 8;

    /** What a telephone reads from paper at arm's length. */
    private static final double SMALLEST_SCANNED_MM = 0.33;

    /** With names and titles as people have them there is something to spare. */
    private static final double SMALLEST_SQUARE_MM = 0.36;

    static Stream<NameCorpus.Entry> entries() {
        return NameCorpus.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void signatureHoldsAndAChangedByteBreaksIt(NameCorpus.Entry entry) throws Exception {
        byte[] whole = Base64.getUrlDecoder().decode(statement(entry).signed(KEY));

        assertThat(verifies(whole)).isTrue();
        whole[HEAD + 3] ^= 1;
        assertThat(verifies(whole)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void letterOfOneScriptTakesOneByte(NameCorpus.Entry entry) {
        byte[] whole = Base64.getUrlDecoder().decode(statement(entry).signed(KEY));

        int texts = entry.name().length()
                + entry.title().length()
                + entry.sheet().instituteName().length();
        if (entry.script().equals("Bangla")
                || entry.script().equals("Khmer")
                || entry.script().equals("Devanagari")) {
            assertThat(whole.length - HEAD - SIGNATURE).isEqualTo(texts + 6);
        }
    }

    @Test
    void squaresOfTheQrCodeAreLargeEnoughForATelephone() throws IOException {
        List<String> table = new ArrayList<>();
        entries().forEach(entry -> {
            String address = "https://training.institute.example.org/verify/7KQFM2XD9TPA0B3C#"
                    + statement(entry).signed(KEY);
            int squares = QrCode.of(address).width();
            double square = 96 / 72.0 * 25.4 / squares;
            table.add(String.format(
                    Locale.ROOT,
                    "%-12s %3d characters, %d squares of %.2f mm  %s",
                    entry.script(),
                    address.length(),
                    squares,
                    square,
                    entry.name()));
            assertThat(square).as(entry.toString()).isGreaterThan(SMALLEST_SQUARE_MM);
        });
        Files.createDirectories(Path.of("target/certificates"));
        Files.write(Path.of("target/certificates/qr-codes.txt"), table);
    }

    @Test
    void squaresOfTheFullestStatementAreStillLargeEnoughOnPaper() {
        String longest = "ক্ষত্রীয়".repeat(40);
        String statement = new CompactStatement(
                        "7KQFM2XD9TPA0B3C", DAY, DAY, DAY, 400, 1, longest, "স্ত্রী Ünï ".repeat(20), longest)
                .signed(KEY);

        int squares = QrCode.of("https://certificates.national-institute-of-local-government.example.org/verify/"
                        + "7KQFM2XD9TPA0B3C#" + statement)
                .width();

        assertThat(QrCode.SIDE_IN_POINTS / 72.0 * 25.4 / squares).isGreaterThanOrEqualTo(SMALLEST_SCANNED_MM);
    }

    @Test
    void kindOtherThanCompletionIsSaidInASecondVersion() {
        byte[] completion = Base64.getUrlDecoder().decode(ofKind(0));
        byte[] participation = Base64.getUrlDecoder().decode(ofKind(1));

        assertThat(completion[0]).isEqualTo((byte) 1);
        assertThat(participation[0]).isEqualTo((byte) 2);
        assertThat(participation[HEAD]).isEqualTo((byte) 1);
        assertThat(participation).hasSize(completion.length + 1);
    }

    private static String ofKind(int kind) {
        return new CompactStatement("7KQFM2XD9TPA0B3C", DAY, DAY, null, 400, kind, "Any", "Any", "Any").signed(KEY);
    }

    private static boolean verifies(byte[] whole) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KEY.certificate());
        signature.update(Arrays.copyOf(whole, whole.length - SIGNATURE));
        return signature.verify(Arrays.copyOfRange(whole, whole.length - SIGNATURE, whole.length));
    }

    private static CompactStatement statement(NameCorpus.Entry entry) {
        return new CompactStatement(
                "7KQFM2XD9TPA0B3C",
                DAY,
                DAY,
                null,
                400,
                0,
                entry.name(),
                entry.title(),
                entry.sheet().instituteName());
    }
}
