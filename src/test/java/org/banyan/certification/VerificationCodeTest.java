package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    @Test
    void readsWhatItPrints() {
        VerificationCode code = VerificationCode.random();

        assertThat(VerificationCode.read(code.grouped())).contains(code);
        assertThat(code.grouped()).matches("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    }

    @Test
    void readsLettersThatPeopleMistakeAsWhatWasMeant() {
        assertThat(VerificationCode.read("oO1i-lL23 4567-89ab"))
                .contains(new VerificationCode("0011112345678" + "9AB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234", "12345678901234567", "U234567890123456", "<script>alert(1)", "１２３４５６７８９０１２３４５６"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(VerificationCode.read(typed)).isEmpty();
    }

    @Test
    void everyLetterOfACodeCarriesFiveRandomBitsSoThatAllCarryEighty() throws Exception {
        int codes = 32_000;
        int[][] seen = new int[16][32];
        Stream.generate(VerificationCode::random).limit(codes).forEach(code -> {
            for (int place = 0; place < 16; place++) {
                seen[place][
                        "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                                .indexOf(code.letters().charAt(place))]++;
            }
        });

        for (int[] place : seen) {
            double bits = 0;
            for (int count : place) {
                // Six times as far from the middle as chance goes
                assertThat(count).isBetween(800, 1_200);
                double share = (double) count / codes;
                bits -= share * Math.log(share) / Math.log(2);
            }
            assertThat(bits).isGreaterThan(4.99);
        }
        assertThat(VerificationCode.class.getDeclaredField("RANDOM").getType()).isEqualTo(SecureRandom.class);
    }

    @Test
    void codesDoNotRepeat() {
        assertThat(Stream.generate(VerificationCode::random).limit(1_000)).doesNotHaveDuplicates();
    }
}
