package org.banyan.assessment;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would have been right to type, in one language. */
final class RightWords {

    private RightWords() {}

    static @Nullable String ofNumber(List<Accepted.Quantity> accepted, String language) {
        return accepted.stream()
                .max(Comparator.comparing(Accepted.Quantity::share))
                .map(best -> span(best.span(), language))
                .orElse(null);
    }

    /** One of the accepted answers, in the language asked for if there is one, and without wildcards if possible. */
    static @Nullable String ofWords(List<Accepted.Words> words, String language) {
        Map<String, List<String>> patterns = words.stream()
                .max(Comparator.comparing(Accepted.Words::share))
                .map(Accepted.Words::patterns)
                .orElse(Map.of());
        List<String> accepted = patterns.containsKey(language)
                ? patterns.get(language)
                : patterns.values().stream().flatMap(Collection::stream).toList();
        return accepted.stream()
                .filter(answer -> answer.indexOf('*') < 0)
                .findFirst()
                .or(() -> accepted.stream().findFirst())
                .orElse(null);
    }

    private static String span(Accepted.Span span, String language) {
        return switch (span) {
            case Accepted.Around(BigDecimal value, BigDecimal tolerance) ->
                tolerance.signum() == 0
                        ? number(value, language)
                        : number(value, language) + " ± " + number(tolerance, language);
            case Accepted.Between(BigDecimal low, BigDecimal high) ->
                (low == null ? "" : number(low, language)) + "…" + (high == null ? "" : number(high, language));
        };
    }

    private static String number(BigDecimal number, String language) {
        NumberFormat format = NumberFormat.getInstance(ULocale.forLanguageTag(language));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
