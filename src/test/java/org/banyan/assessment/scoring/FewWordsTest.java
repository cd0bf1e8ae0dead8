package org.banyan.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewWordsTest {

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "open licence|open licence",
                "  Open   LICENCE |open licence",
                "open\u00A0licence|open licence",
                "open licence.|open licence",
                "ＵＴＦ－８|UTF-8",
                "utf–8|UTF-8",
                "don’t|don't",
                "straße|STRASSE",
                "título|titulo",
                "TITULO|título",
                "Ano|año",
                "الإدارة|الادارة",
                "ادارة|إدارة",
                "آخر|اخر",
                "ٱلكتاب|الكتاب",
                "مدرسه|مدرسة",
                "على|علي",
                "مسؤول|مسوول",
                "شئ|شيء",
                "رُخْصَةٌ|رخصة",
                "رخـــصة|رخصة",
                "رخصة\u200F|رخصة",
                "کتاب|كتاب",
                "علی|علي",
                "٥ نجوم|5 نجوم",
                "۵ نجوم|٥ نجوم",
                "৫ তারা|5 তারা",
                "তথ্য।|তথ্য",
                "ড়|ড়",
                "៥ ផ្កាយ|5 ផ្កាយ",
                "ទិន្នន័យ\u200Bបើក|ទិន្នន័យបើក",
                "COUNTA(A1:A100)|COUNTA(*)",
                "counta()|COUNTA(*)",
                "open data licence|open*licence",
                "anything|*",
                "CSV UTF-8 (delimited)|CSV UTF-8*",
                "a*b|a\\*b",
            })
    void isAccepted(String written, String accepted) {
        assertThat(rule("something else", accepted).share(new Response.Written(written)))
                .isOne();
    }

    @ParameterizedTest(name = "{0} does not answer {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "open|open licence",
                "openlicence|open licence",
                "open licences|open licence",
                "an open licence|open*licence",
                "axb|a\\*b",
                "~~|*",
                "رخص|رخصة",
                "তথ|তথ্য",
                "কা|কি",
                "ទិន្នន|ទិន្នន័យ",
                "কোন|কন",
                "UTF-16|UTF-8*",
                "4|٥",
            })
    void isNotAccepted(String written, String accepted) {
        assertThat(rule(accepted).share(new Response.Written(written))).isZero();
    }

    @ParameterizedTest(name = "{0} where {1} is written so: {2}")
    @CsvSource({"CSV, CSV, 1", "csv, CSV, 0", "Csv, CSV, 0", " CSV , CSV, 1", "OpenData, Open*, 1", "opendata, Open*, 0"
    })
    void capitalLettersMatterWhereItIsSaid(String written, String accepted, BigDecimal share) {
        var rule = new FewWords(List.of(new FewWords.Pattern(List.of(accepted), BigDecimal.ONE)), true);

        assertThat(rule.share(new Response.Written(written))).isEqualByComparingTo(share);
    }

    @Test
    void theLargestShareThatFitsCounts() {
        var rule = new FewWords(
                List.of(
                        new FewWords.Pattern(List.of("*data*"), new BigDecimal("0.5")),
                        new FewWords.Pattern(List.of("open data", "بيانات مفتوحة"), BigDecimal.ONE)),
                false);

        assertThat(rule.share(new Response.Written("Open Data"))).isOne();
        assertThat(rule.share(new Response.Written("بَيانات مفتوحه"))).isOne();
        assertThat(rule.share(new Response.Written("my data"))).isEqualByComparingTo("0.5");
        assertThat(rule.share(new Response.Written("nothing"))).isZero();
    }

    @Test
    void nothingButSpacesIsNoAnswer() {
        assertThat(rule("*").share(new Response.Written("  \u00A0"))).isZero();
    }

    @Test
    @Timeout(2)
    void manyWildcardsDoNotTakeForever() {
        String pattern = "a*".repeat(200) + "b";

        assertThat(rule(pattern).share(new Response.Written("a".repeat(500)))).isZero();
    }

    @Test
    void aSignThatStandsForWildcardsCannotBeSmuggledIn() {
        assertThat(rule("abc").share(new Response.Written("\uFFFC"))).isZero();
    }

    private static FewWords rule(String... accepted) {
        return new FewWords(List.of(new FewWords.Pattern(List.of(accepted), BigDecimal.ONE)), false);
    }
}
