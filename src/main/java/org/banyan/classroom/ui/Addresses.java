package org.banyan.classroom.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;

/** Reads what an address of the classroom names. */
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
}
