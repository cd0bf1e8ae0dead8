package org.banyan.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.banyan.shared.Refusal;

/** A service refused what the address asked for, and said why. */
@ParentLayout(MainLayout.class)
@PermitAll
class RefusalView extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        Refusal refusal = parameter.getException();
        if (refusal instanceof Refusal.NotFound) {
            show(getTranslation("shell.error.not-found"), refusal.in(getLocale()));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        show(getTranslation("shell.error.not-permitted"), refusal.in(getLocale()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
