package org.banyan.shell.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.shell.HomeCard;

/** What to do next: each feature adds its card. */
@Route("")
@Menu(order = 0, title = "shell.home")
@PermitAll
class HomeView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentPerson currentPerson;
    private final People people;
    private final List<HomeCard> cards;

    HomeView(CurrentPerson currentPerson, People people, List<HomeCard> cards) {
        this.currentPerson = currentPerson;
        this.people = people;
        this.cards = cards;
        addClassNames("page", "home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        H1 greeting = new H1(getTranslation("shell.greeting", people.name(currentPerson.id())));
        greeting.getElement().setAttribute("dir", "auto");
        add(greeting);
        cards.forEach(card -> card.card().ifPresent(this::add));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home") + " · Banyan";
    }
}
