package org.banyan.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.banyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the person when an action on a page was refused or failed; the page stays as it is, with what was typed. */
@Component
class FailureNotice implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureNotice.class);
    private static final int SECONDS_SHOWN = 8;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof Refusal refusal) {
            notify(ui, language -> refusal.in(language.getLocale()));
            return;
        }
        String number = FailureNumber.next();
        LOG.error("Failure {}", number, event.getThrowable());
        notify(
                ui,
                language -> language.getTranslation("shell.error.unexpected") + ". "
                        + language.getTranslation("shell.error.unexpected.text", number));
    }

    private static void notify(UI ui, java.util.function.Function<UI, String> text) {
        if (ui == null) {
            return;
        }
        Notification notice =
                new Notification(text.apply(ui), SECONDS_SHOWN * 1000, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.open();
    }
}
