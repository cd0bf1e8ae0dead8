package org.banyan.classroom;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the course page that another module adds, such as what is missing for completion, or the certificate. */
public interface CoursePanel {

    /** The panel for this visit; empty where there is nothing to show. */
    Optional<Component> panel(CourseVisit visit);
}
