package org.banyan.tutoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;

/** Reads and writes the addresses of this module's screens. */
final class Addresses {

    private Addresses() {}

    static CohortId cohort(BeforeEnterEvent event) {
        try {
            return new CohortId(
                    UUID.fromString(event.getRouteParameters().get("cohort").orElseThrow(Refusal.NotFound::new)));
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    static String duties(CohortId cohort) {
        return "tutoring/duties/" + cohort.value();
    }

    static String groups(CohortId cohort) {
        return "tutoring/groups/" + cohort.value();
    }
}
