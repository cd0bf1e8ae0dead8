package org.banyan.shell.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.banyan.shared.Languages;
import org.banyan.shell.web.InterfaceLanguage;
import org.springframework.stereotype.Component;

/** Opens every window in the reader's language and in its direction, from the first byte of the page. */
@Component
class ScreenLanguage implements VaadinServiceInitListener {

    private final InterfaceLanguage interfaceLanguage;

    ScreenLanguage(InterfaceLanguage interfaceLanguage) {
        this.interfaceLanguage = interfaceLanguage;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Locale language = language(response.getVaadinRequest());
            var html = response.getDocument().child(0);
            html.attr("lang", language.toLanguageTag());
            html.attr("dir", Languages.direction(language.toLanguageTag()));
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            Locale language = language(com.vaadin.flow.server.VaadinRequest.getCurrent());
            ui.setLocale(language);
            ui.setDirection(
                    Languages.isRightToLeft(language.toLanguageTag())
                            ? Direction.RIGHT_TO_LEFT
                            : Direction.LEFT_TO_RIGHT);
        });
    }

    private Locale language(com.vaadin.flow.server.VaadinRequest request) {
        HttpServletRequest servletRequest = ((VaadinServletRequest) request).getHttpServletRequest();
        return interfaceLanguage.resolveLocale(servletRequest);
    }
}
