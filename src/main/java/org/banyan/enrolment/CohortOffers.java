package org.banyan.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseOffer;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Says on the public page of a course which cohorts one may come into. */
@Component
class CohortOffers implements CourseOffer {

    private final Cohorts cohorts;

    CohortOffers(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public List<Offer> offers(CourseId course, Locale language) {
        return cohorts.open(course).stream()
                .filter(cohort -> cohort.admission() != Admission.CLOSED)
                .map(cohort -> new Offer(
                        Texts.text(
                                language,
                                cohort.admission() == Admission.APPLICATION ? "enrolment.apply" : "enrolment.enrol"),
                        note(cohort, language),
                        "/enrol/" + cohort.cohort().value()))
                .toList();
    }

    private static String note(CohortEntry cohort, Locale language) {
        if (cohort.standing()) {
            return Texts.text(language, "enrolment.offer.standing");
        }
        List<String> parts = new ArrayList<>();
        if (cohort.name() != null) {
            parts.add(cohort.name());
        }
        if (cohort.startsOn() != null && cohort.endsOn() != null) {
            parts.add(Texts.text(
                    language,
                    "enrolment.offer.dates",
                    date(cohort.startsOn(), language),
                    date(cohort.endsOn(), language)));
        }
        if (cohort.seats() != null) {
            parts.add(Texts.text(language, "enrolment.offer.seats", Math.max(0, cohort.seats() - cohort.learners())));
        }
        return String.join(" · ", parts);
    }

    private static String date(LocalDate date, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }
}
