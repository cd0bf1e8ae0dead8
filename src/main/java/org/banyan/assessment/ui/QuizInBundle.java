package org.banyan.assessment.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * Brings the quiz element into the browser bundle. The bundler follows references from screens, and the topic page knows no
 * panel by name; it also follows what listens to the start of the service.
 */
@org.springframework.stereotype.Component
@Uses(QuizElement.class)
class QuizInBundle implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
