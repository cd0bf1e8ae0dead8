package org.banyan.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.stereotype.Component;

/**
 * Keeps small what each open page holds for the server's news to it. Through that connection pages say next to nothing,
 * because what they ask travels in requests of its own, and long news go out in parts.
 *
 * @see "docs/decisions/0003-small-buffers-for-open-pages.md"
 */
@Component
class PushBuffers implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String BYTES = "2048";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            String name = JSR356WebsocketInitializer.getAttributeName(
                    service.getServlet().getServletName());
            if (service.getServlet().getServletContext().getAttribute(name) instanceof AtmosphereFramework push) {
                push.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, BYTES);
            }
        }
    }
}
