package org.banyan.enrolment.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.shared.Texts;

/** What a cohort is called, and what is said of it in a line. */
final class CohortTitles {

    private CohortTitles() {}

    static String whole(CohortEntry cohort, PublishedCourses courses, Locale language) {
        String course = courses.outline(cohort.version(), language).title();
        String name = cohort.name();
        return name == null ? course : name + " · " + course;
    }

    static String admission(CohortEntry cohort, Locale language) {
        String how = cohort.closedAt() != null
                ? "enrolment.cohort.closed"
                : "enrolment.admission." + cohort.admission().name().toLowerCase(Locale.ROOT);
        return Texts.text(language, how);
    }

    static String facts(CohortEntry cohort, Locale language) {
        List<String> facts = new ArrayList<>();
        if (cohort.standing()) {
            facts.add(Texts.text(language, "enrolment.cohort.standing"));
        }
        LocalDate starts = cohort.startsOn();
        LocalDate ends = cohort.endsOn();
        if (starts != null && ends != null) {
            facts.add(Texts.text(
                    language, "enrolment.offer.dates", Moments.of(starts, language), Moments.of(ends, language)));
        }
        if (cohort.region() != null) {
            facts.add(cohort.region());
        }
        facts.add(
                cohort.seats() == null
                        ? Texts.text(language, "enrolment.cohort.learners", cohort.learners())
                        : Texts.text(language, "enrolment.cohort.learners-of", cohort.learners(), cohort.seats()));
        return String.join(" · ", facts);
    }
}
