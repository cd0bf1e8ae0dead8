package org.banyan;

import java.util.List;
import org.banyan.shared.DemoPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads every module's demo data once the application is ready, so that loading never delays the first page. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final List<DemoPart> parts;

    DemoData(List<DemoPart> parts) {
        this.parts = parts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void load() {
        parts.forEach(DemoPart::load);
        LOG.info("Demo data is there");
    }
}
