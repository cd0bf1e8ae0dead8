package org.banyan.certification.templates;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate states, and how it is said in its language.
 *
 * @param language tag of the certificate's language
 * @param attendedHours that gatherings count; nought where there were none
 * @param roleInWords role and generation together
 * @param score of a hundred
 * @param from first day of what was taken part in, where it is known, with the last one
 */
public record PaperFacts(
        CertificateKind kind,
        String language,
        String holderName,
        String courseTitle,
        String instituteName,
        BigDecimal hours,
        BigDecimal attendedHours,
        @Nullable String role,
        @Nullable String roleInWords,
        @Nullable Integer generation,
        @Nullable BigDecimal score,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        String number,
        URI address,
        String code) {

    private static final int MOST_DETAILS = 4;
    private static final int HUNDRED = 100;

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The lines below the course on the page that comes with the program, and in the badge. */
    public List<String> details() {
        Locale locale = locale();
        List<String> details = new ArrayList<>();
        if (kind == CertificateKind.COMPLETION || hours.signum() > 0) {
            details.add(hoursLine(locale));
        }
        details.add(kind.completedOn(locale, date(completedAt, locale)));
        if (roleInWords != null) {
            details.add(Texts.text(locale, "certification.paper.role", roleInWords));
        }
        if (details.size() < MOST_DETAILS && expiresAt != null) {
            details.add(validity(expiresAt));
        }
        return details;
    }

    String validity(Instant end) {
        return Texts.text(locale(), "certification.paper.expires-on", date(end, locale()));
    }

    /** What there is to fill in; a field without a value is not in it. */
    Map<Field, String> fields() {
        Locale locale = locale();
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.NAME, holderName);
        fields.put(Field.COURSE, courseTitle);
        fields.put(Field.DATES, dates());
        fields.put(Field.NUMBER, number);
        if (hours.signum() > 0) {
            fields.put(Field.HOURS, number(hours, locale));
        }
        if (role != null) {
            fields.put(Field.ROLE, role);
        }
        if (generation != null) {
            fields.put(Field.GENERATION, NumberFormat.getInstance(locale).format(generation));
        }
        if (score != null) {
            fields.put(
                    Field.SCORE,
                    NumberFormat.getPercentInstance(locale)
                            .format(score.divide(BigDecimal.valueOf(HUNDRED), 2, RoundingMode.HALF_UP)));
        }
        return fields;
    }

    /** From the first day to the last, or the day of completion. */
    private String dates() {
        if (from == null || until == null || from.equals(until)) {
            return date(completedAt, locale());
        }
        return DateIntervalFormat.getInstance("yMMMMd", ULocale.forLocale(locale()))
                .formatToValue(new DateInterval(millis(from), millis(until)))
                .toString();
    }

    private static long millis(LocalDate day) {
        Calendar calendar = Calendar.getInstance(TimeZone.getDefault());
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0);
        return calendar.getTimeInMillis();
    }

    /** The course's hours; those at gatherings are added where there were any. */
    private String hoursLine(Locale locale) {
        String said = number(hours, locale);
        if (kind == CertificateKind.PARTICIPATION) {
            return Texts.text(locale, "certification.paper.hours-there", said);
        }
        return attendedHours.signum() == 0
                ? Texts.text(locale, "certification.paper.hours", said)
                : Texts.text(locale, "certification.paper.hours-attended", said, number(attendedHours, locale));
    }

    /** A day as the language writes it. */
    public static String date(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(instant.atZone(ZoneOffset.UTC));
    }

    private static String number(BigDecimal number, Locale language) {
        return NumberFormat.getInstance(language).format(number);
    }
}
