package org.banyan.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the home page that a feature adds for the person signed in. Cards stand in the order of their beans. */
public interface HomeCard {

    /** The card; empty where there is nothing to say. */
    Optional<Component> card();
}
