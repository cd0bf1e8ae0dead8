package org.banyan.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something failed while a page was opened: the log has the cause, the reader a number to name it by. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = FailureNumber.next();
        LOG.error("Failure {} at /{}", number, event.getLocation().getPath(), parameter.getException());
        show(getTranslation("shell.error.unexpected"), getTranslation("shell.error.unexpected.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
