package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource({
        "{year}-{counter:6}, 2026-000042",
        "BN/{year}/{course}/{counter:3}, BN/2026/open-gov/042",
        "{counter}, 42",
        "{counter:1}, 42"
    })
    void numberIsWrittenByTheScheme(String pattern, String number) {
        assertThat(new NumberPattern(pattern).number(2026, "open-gov", 42)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{year}",
                "{counter}{counter:2}",
                "{counter:0}",
                "{name}{counter}",
                "<b>{counter}",
                "رقم {counter}"
            })
    void whatCannotTellNumbersApartIsRefused(String pattern) {
        assertThatThrownBy(() -> new NumberPattern(pattern)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void longNameOfACourseIsCutSoThatTheNumberKeepsItsCounter() {
        assertThat(new NumberPattern("{course}-{counter:6}").number(2026, "x".repeat(80), 1))
                .hasSize(40)
                .endsWith("-000001");
    }
}
