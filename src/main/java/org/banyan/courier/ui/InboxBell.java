package org.banyan.courier.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.banyan.courier.Inbox;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.ui.BarPart;

/** The way to the inbox, with how much is unread there: counted once for every screen, and again when something comes. */
@org.springframework.stereotype.Component
class InboxBell implements BarPart {

    private final Inbox inbox;
    private final CurrentPerson currentPerson;

    InboxBell(Inbox inbox, CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.currentPerson = currentPerson;
    }

    @Override
    public Optional<Component> part() {
        return currentPerson.find().map(_ -> new Bell(inbox));
    }

    @Override
    public Optional<Class<? extends Component>> always() {
        return Optional.of(Bell.class);
    }

    @StyleSheet("css/courier.css")
    static final class Bell extends Anchor {

        private static final int MOST = 99;

        private final transient Inbox inbox;
        private final Span count = new Span();
        private transient Runnable stopListening = () -> {};
        private transient Registration navigation = () -> {};

        Bell(Inbox inbox) {
            super("inbox");
            this.inbox = inbox;
            addClassName("inbox-bell");
            Span sign = new Span();
            sign.addClassName("sign");
            sign.getElement().setAttribute("aria-hidden", "true");
            count.addClassName("count");
            count.getElement().setAttribute("aria-hidden", "true");
            add(sign, count);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            UI ui = event.getUI();
            stopListening = inbox.listen(unread -> tell(ui, unread));
            navigation = ui.addAfterNavigationListener(_ -> show(inbox.unread()));
        }

        @Override
        protected void onDetach(DetachEvent event) {
            stopListening.run();
            navigation.remove();
        }

        private void tell(UI ui, int unread) {
            try {
                var _ = ui.access(() -> show(unread));
            } catch (UIDetachedException e) {
                stopListening.run();
            }
        }

        void show(int unread) {
            getElement().setAttribute("aria-label", getTranslation("courier.inbox.bell", unread));
            count.setText(unread == 0 ? "" : unread > MOST ? MOST + "+" : String.valueOf(unread));
        }
    }
}
