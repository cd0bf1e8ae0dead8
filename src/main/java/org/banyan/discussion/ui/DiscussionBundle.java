package org.banyan.discussion.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * Puts the elements into the browser bundle. No route names them, because the topic page does not know who adds to it, and the
 * build looks for elements from routes and listeners such as this one only.
 */
@Uses(DiscussionPanel.class)
@Uses(WeavingDialog.class)
@Uses(ChatElement.class)
@Uses(ChatPlanDialog.class)
@Uses(ChatMoveDialog.class)
class DiscussionBundle implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Only its annotation is of use.
    }
}
