package org.banyan.assessment.results.ui;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.ReaderZone;
import org.jsoup.nodes.Element;

/** Figures and texts of results in the reader's language and digits. What cannot be said is a dash that says so to who listens. */
final class FigureWords {

    private static final int MINUTE = 60;

    private final Locale language;
    private final ULocale numbers;

    FigureWords(Locale language) {
        this.language = language;
        this.numbers = ULocale.forLocale(language);
    }

    Locale language() {
        return language;
    }

    boolean isRightToLeft() {
        return Languages.isRightToLeft(language.toLanguageTag());
    }

    /** @param key without its beginning */
    String text(String key, Object... arguments) {
        return Texts.text(language, "results." + key, arguments);
    }

    /** A text that learners read of their own results, too. */
    String shared(String key, Object... arguments) {
        return Texts.text(language, "assessment.result." + key, arguments);
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(numbers).format(number);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(numbers).format(share);
    }

    /** With its sign, in percentage points. */
    String difference(double share) {
        NumberFormat format = NumberFormat.getIntegerInstance(numbers);
        long points = Math.round(share * 100);
        return points > 0 ? "+" + format.format(points) : format.format(points);
    }

    String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(Math.round(number * 100) / 100d);
    }

    /** As many digits as it has, up to three. */
    String plain(double number) {
        return NumberFormat.getNumberInstance(numbers).format(number);
    }

    String time(double seconds) {
        long all = Math.round(seconds);
        return all < MINUTE ? text("time.seconds", all) : text("time.minutes", all / MINUTE, all % MINUTE);
    }

    String moment(Instant instant) {
        ZoneId zone = ReaderZone.current();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(instant.atZone(zone));
    }

    /** Empty where it cannot be said. */
    String percentOrNone(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : "";
    }

    /** Empty where it cannot be said. */
    String decimalOrNone(OptionalDouble number) {
        return number.isPresent() ? decimal(number.getAsDouble()) : "";
    }

    void percent(Element place, OptionalDouble share) {
        put(place, percentOrNone(share));
    }

    void decimal(Element place, OptionalDouble number) {
        put(place, decimalOrNone(number));
    }

    /** Puts a figure there, or a dash that says that it cannot be said. */
    void put(Element place, String figure) {
        if (figure.isEmpty()) {
            place.appendElement("span").attr("aria-hidden", "true").text("–");
            place.appendElement("span").addClass("visually-hidden").text(text("unsaid"));
        } else {
            place.appendText(figure);
        }
    }
}
