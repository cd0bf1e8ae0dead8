package org.banyan.classroom;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the topic page that another module adds below the lesson. Panels stand in the order of their beans. */
public interface TopicPanel {

    /** The panel for this visit; empty where there is nothing to show. */
    Optional<Component> panel(TopicVisit visit);

    /** What it shows on every topic page, if it does: its styles are then named in the first answer, before any script asks. */
    default Optional<Class<? extends Component>> always() {
        return Optional.empty();
    }
}
