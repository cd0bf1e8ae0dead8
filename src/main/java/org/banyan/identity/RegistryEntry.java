package org.banyan.identity;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What staff write down of a person. Blank is the same as missing, and missing is "not stated".
 *
 * @param sector a code of the institute's values, as {@code district} and {@code sex}
 */
public record RegistryEntry(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String sector,
        @Nullable String district,
        @Nullable String sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate consentOn,
        @Nullable String consentText) {

    public static final int LONGEST_ORGANISATION = 200;
    public static final int LONGEST_CONSENT_TEXT = 80;
    private static final int OLDEST = 120;

    /** Only a name. */
    public static RegistryEntry named(String name) {
        return new RegistryEntry(name, null, null, null, null, null, null, null, null, null);
    }

    public static RegistryEntry of(PersonFacts facts) {
        return new RegistryEntry(
                facts.name(),
                facts.email(),
                facts.phone(),
                facts.organisation(),
                facts.sector(),
                facts.district(),
                facts.sex(),
                facts.birthYear(),
                facts.consentOn(),
                facts.consentText());
    }

    /**
     * The same in the form in which it is kept.
     *
     * @throws Refusal.Invalid for the first thing that cannot be kept
     */
    RegistryEntry checked(LocalDate today) {
        return new RegistryEntry(
                PersonName.of(name).value(),
                given(email).map(EmailAddress::of).map(EmailAddress::value).orElse(null),
                given(phone).map(PhoneNumber::of).map(PhoneNumber::value).orElse(null),
                given(organisation)
                        .map(words -> line(words, LONGEST_ORGANISATION))
                        .orElse(null),
                given(sector).orElse(null),
                given(district).orElse(null),
                given(sex).orElse(null),
                birthYear == null ? null : birthYear(birthYear, today),
                consentOn == null ? null : past(consentOn, today),
                given(consentText)
                        .map(words -> line(words, LONGEST_CONSENT_TEXT))
                        .orElse(null));
    }

    /** One line of text that is not too long. */
    public static String line(String typed, int longest) {
        String line = PersonName.tidy(typed);
        if (line.length() > longest) {
            throw new Refusal.Invalid("identity.refusal.line-long", longest);
        }
        return line;
    }

    public static int birthYear(int year, LocalDate today) {
        if (year > today.getYear() || year < Year.from(today).getValue() - OLDEST) {
            throw new Refusal.Invalid(
                    "identity.refusal.birth-year",
                    String.valueOf(today.getYear() - OLDEST),
                    String.valueOf(today.getYear()));
        }
        return year;
    }

    public static LocalDate past(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusDays(1)) || day.getYear() < 1900) {
            throw new Refusal.Invalid("identity.refusal.consent-day");
        }
        return day;
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(PersonName::tidy).filter(words -> !words.isEmpty());
    }
}
