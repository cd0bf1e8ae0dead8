package org.banyan.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A small part of the bar above every screen that a module adds for the person signed in. It stands here rather than in the shell,
 * so that modules below the shell can add one. The bar stays while the reader goes from screen to screen.
 */
public interface BarPart {

    /** The part; empty where there is nothing for this person. */
    Optional<Component> part();

    /** What it shows to everybody who is signed in, if it does: its styles are then named in the first answer. */
    default Optional<Class<? extends Component>> always() {
        return Optional.empty();
    }
}
