package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;

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
    void codesDoNotRepeat() {
        assertThat(Stream.generate(VerificationCode::random).limit(1_000)).doesNotHaveDuplicates();
    }
}
