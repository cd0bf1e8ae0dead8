package org.banyan.enrolment.ui;

import org.banyan.enrolment.CohortEntry;

/** What a cohort is called where there is one line for it. */
final class CohortTitles {

    private CohortTitles() {}

    static String of(CohortEntry cohort) {
        String name = cohort.name();
        return name == null ? cohort.cohort().value().toString() : name;
    }
}
