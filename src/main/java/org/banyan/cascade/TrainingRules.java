package org.banyan.cascade;

import java.math.BigDecimal;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a training must be like, whoever opens it. */
@Component
class TrainingRules {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAYS = 366;
    private static final BigDecimal MOST_HOURS = new BigDecimal("1000");

    OpenTraining checked(OpenTraining asked) {
        String name = RegistryEntry.line(asked.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new Refusal.Invalid("cascade.refusal.name-missing");
        }
        if (asked.endsOn().isBefore(asked.startsOn())
                || asked.startsOn().plusDays(LONGEST_DAYS).isBefore(asked.endsOn())) {
            throw new Refusal.Invalid("cascade.refusal.dates");
        }
        BigDecimal hours = asked.hours();
        if (hours != null
                && (hours.signum() <= 0
                        || hours.compareTo(MOST_HOURS) > 0
                        || hours.stripTrailingZeros().scale() > 1)) {
            throw new Refusal.Invalid("cascade.refusal.hours");
        }
        if (!asked.trainers().containsValue(TrainerPart.LEAD)) {
            throw new Refusal.Invalid("cascade.refusal.nobody-leads");
        }
        return new OpenTraining(
                asked.course(),
                asked.institute(),
                asked.programme(),
                asked.inCohort(),
                name,
                place(asked.place()),
                asked.startsOn(),
                asked.endsOn(),
                hours,
                asked.trainers());
    }

    private static @Nullable String place(@Nullable String typed) {
        String place = typed == null ? "" : RegistryEntry.line(typed, LONGEST_NAME);
        return place.isEmpty() ? null : place;
    }
}
