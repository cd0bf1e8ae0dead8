package org.banyan.tutoring;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the tutors' board that another module adds: what waits for somebody who leads. Panels stand in the order of their
 * beans. A panel asks a number of queries that does not grow with cohorts, groups or people.
 */
public interface TutorBoardPanel {

    /** The panel for this board; empty where the person's places give it nothing to look for. */
    Optional<Component> panel(TutorBoard board);
}
