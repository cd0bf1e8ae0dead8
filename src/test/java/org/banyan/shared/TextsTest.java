package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    static Stream<Locale> languages() {
        return Languages.OF_INTERFACE.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryText(Locale language) {
        Set<String> english = new TreeSet<>(Texts.patterns(Locale.ENGLISH).keySet());

        assertThat(new TreeSet<>(Texts.patterns(language).keySet())).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAPatternWithTheArgumentsOfTheEnglishOne(Locale language) {
        Texts.patterns(language)
                .forEach((key, pattern) -> assertThat(arguments(pattern, language))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(Texts.patterns(Locale.ENGLISH).get(key), Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsEmpty(Locale language) {
        assertThat(Texts.patterns(language))
                .allSatisfy((key, pattern) -> assertThat(pattern).as(key).isNotBlank());
    }

    @Test
    void keysBeginWithTheNameOfTheirModule() {
        assertThat(Texts.patterns(Locale.ENGLISH).keySet())
                .allMatch(key -> Texts.MODULES.contains(key.substring(0, key.indexOf('.'))));
    }

    private static Set<String> arguments(String pattern, Locale language) {
        return new MessageFormat(pattern, ULocale.forLocale(language)).getArgumentNames();
    }
}
