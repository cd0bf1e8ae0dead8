package org.banyan.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "45|45",
                " 45 |45",
                "0|0",
                "007|7",
                "4.5|4.5",
                "4,5|4.5",
                ".5|0.5",
                "5.|5",
                "-3|-3",
                "+3|3",
                "−3,25|-3.25",
                "– 3|-3",
                "1 500|1500",
                "1\u00A0500|1500",
                "1\u202F500,5|1500.5",
                "1'500|1500",
                "1’500|1500",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "1.234.567,89|1234567.89",
                "1,234,567.89|1234567.89",
                "12,34,567|1234567",
                "1,23,456.5|123456.5",
                "0.500|0.5",
                "0,125|0.125",
                "1234,567|1234.567",
                "45%|45",
                "45 %|45",
                "٤٥|45",
                "٤٥٪|45",
                "۴۵|45",
                "٤٫٥|4.5",
                "٤،٥|4.5",
                "٤,٥|4.5",
                "١٬٥٠٠|1500",
                "١٬٢٣٤٫٥|1234.5",
                "\u200F-٣|-3",
                "\u061C-٣|-3",
                "৪৫|45",
                "৪.৫|4.5",
                "১,২৩,৪৫৬|123456",
                "៤៥|45",
                "៤,៥|4.5",
                "១.៥០០.០០០|1500000",
                "４５|45",
            })
    void oneMeaning(String written, BigDecimal number) {
        assertThat(WrittenNumber.readings(written, List.of())).containsExactly(number.stripTrailingZeros());
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(
            delimiter = '|',
            value = {"1,500|1.5 1500", "1.500|1.5 1500", "১,৫০০|1.5 1500", "-12,250|-12.25 -12250", "١,٥٠٠|1.5 1500"})
    void oneSeparatorBeforeThreeDigitsHasTwoMeanings(String written, String numbers) {
        assertThat(WrittenNumber.readings(written, List.of()))
                .containsExactlyElementsOf(Arrays.stream(numbers.split(" "))
                        .map(number -> new BigDecimal(number).stripTrailingZeros())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "abc",
                "4 5",
                "4..5",
                "1,2,3",
                "12,3456,7",
                "1.5,3",
                "4.5.6",
                ",",
                ".",
                "1e3",
                "½x",
                "--4",
                "4-",
                "٫",
                "12,34,56"
            })
    void isNoNumber(String written) {
        assertThat(WrittenNumber.readings(written, List.of())).isEmpty();
    }

    @Test
    void theUnitMayStandBehindInAnyOfItsLanguages() {
        List<NumberUnit> units = List.of(NumberUnit.named("percentage points", "نقطة مئوية", "per 10,000"));

        assertThat(WrittenNumber.readings("4 Percentage  points", units)).containsExactly(new BigDecimal("4"));
        assertThat(WrittenNumber.readings("٤ نقطة مئوية", units)).containsExactly(new BigDecimal("4"));
        assertThat(WrittenNumber.readings("4.5 per 10,000", units)).containsExactly(new BigDecimal("4.5"));
        assertThat(WrittenNumber.readings("4 hectares", units)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} metres")
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5|2.5",
                "2.5 m|2.5",
                "250 cm|2.5",
                "٢٥٠ سم|2.5",
                "۲۵۰ سم|2.5",
                "2 500 mm|2.5",
                "0,0025 km|2.5",
                "4 m|4"
            })
    void aNumberInAnotherUnitIsConverted(String written, BigDecimal metres) {
        List<NumberUnit> units = List.of(
                NumberUnit.named("m"),
                new NumberUnit(List.of("cm", "سم"), new BigDecimal("100")),
                new NumberUnit(List.of("mm"), new BigDecimal("1000")),
                new NumberUnit(List.of("km"), new BigDecimal("0.001")));

        assertThat(WrittenNumber.readings(written, units))
                .anySatisfy(reading -> assertThat(reading).isEqualByComparingTo(metres));
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"10, 1", "11, 0.5", "9, 0.5", "14.9, 0.5", "15, 0", "100, 0.25", "99.9, 0", "1000000, 0.25"})
    void theRangeWithTheLargestShareCounts(String written, BigDecimal share) {
        var rule = new NumberWithin(
                List.of(
                        range("5", "14.99", "0.5"),
                        range("10", "10", "1"),
                        new NumberWithin.Range(new BigDecimal("100"), null, new BigDecimal("0.25"))),
                List.of());

        assertThat(rule.share(new Response.Written(written))).isEqualByComparingTo(share);
    }

    private static NumberWithin.Range range(String low, String high, String share) {
        return new NumberWithin.Range(new BigDecimal(low), new BigDecimal(high), new BigDecimal(share));
    }

    @Test
    void longRowsOfDigitsAreNotEvenRead() {
        assertThat(WrittenNumber.readings("9".repeat(100_000), List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1} ± {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "45|45|0.5|1",
                "45.5|45|0.5|1",
                "44.5|45|0.5|1",
                "45.51|45|0.5|0",
                "44,49|45|0.5|0",
                "7|7|0|1",
                "7.0|7|0|1",
                "7.01|7|0|0",
                "1,500|1500|1|1",
                "1.500|1500|1|1",
                "1,500|1.5|0|1",
                "٤٫٥|4.5|0.05|1",
                "৪.৫৫|4.5|0.05|1",
                "៤.៦|4.5|0.05|0",
                "-4|4|0|0",
                "four|4|0|0",
                "''|0|0|0",
            })
    void aNumberIsRightWithinTheTolerance(String written, BigDecimal correct, BigDecimal tolerance, BigDecimal share) {
        var rule = new NumberWithin(
                List.of(new NumberWithin.Range(correct.subtract(tolerance), correct.add(tolerance), BigDecimal.ONE)),
                List.of());

        assertThat(rule.share(new Response.Written(written))).isEqualByComparingTo(share);
    }
}
