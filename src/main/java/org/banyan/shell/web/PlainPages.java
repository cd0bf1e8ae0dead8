package org.banyan.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.banyan.identity.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every plain page shows: where one is, and whether one is signed in. */
@ControllerAdvice(annotations = Controller.class)
class PlainPages {

    private final CurrentPerson currentPerson;

    PlainPages(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @ModelAttribute("signedIn")
    boolean signedIn() {
        return currentPerson.find().isPresent();
    }
}
