package org.banyan.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.util.Objects;
import org.banyan.identity.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A test of a view without a browser, by a person who is signed in, on the application context of the module tests. Subclasses
 * say who opens the window by {@link #whoOpens()}.
 */
@ModuleTest
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected PersonFixture people;

    /** Asked before the window opens; makes what the person needs, too. */
    protected abstract PersonId whoOpens();

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        people.signIn(whoOpens());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        people.signOut();
    }

    /** All that can be read below a component, also what is inside a piece of markup. */
    protected static String textOf(Component component) {
        StringBuilder text = new StringBuilder(component.getElement().getTextRecursively());
        component
                .getElement()
                .getChildren()
                .forEach(child -> child.getComponent().ifPresent(inner -> text.append(textOf(inner))));
        text.append(Objects.requireNonNullElse(component.getElement().getProperty("innerHTML"), ""));
        return text.toString();
    }

    protected String currentText() {
        return textOf(getCurrentView().getElement().getComponent().orElseThrow());
    }
}
