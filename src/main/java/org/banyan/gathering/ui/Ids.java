package org.banyan.gathering.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.banyan.shared.Refusal;

/** Reads what an address names. */
final class Ids {

    private Ids() {}

    static UUID read(BeforeEnterEvent event, String parameter) {
        try {
            return event.getRouteParameters()
                    .get(parameter)
                    .map(UUID::fromString)
                    .orElseThrow(Refusal.NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }
}
