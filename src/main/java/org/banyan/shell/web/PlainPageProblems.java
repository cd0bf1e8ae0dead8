package org.banyan.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.banyan.shared.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says a refusal on a plain page. Programs are answered by {@link ApiProblems}, which is asked first. */
@ControllerAdvice(annotations = Controller.class)
@Order(ApiProblems.ORDER + 1)
class PlainPageProblems {

    private final InterfaceLanguage interfaceLanguage;
    private final PlainPages frame;

    PlainPageProblems(InterfaceLanguage interfaceLanguage, PlainPages frame) {
        this.interfaceLanguage = interfaceLanguage;
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        Locale language = interfaceLanguage.resolveLocale(request);
        ModelAndView page = new ModelAndView("error");
        HttpStatus status = ApiProblems.status(refusal);
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("reason", refusal.in(language));
        page.addObject("here", frame.here(request));
        page.addObject("signedIn", frame.signedIn());
        return page;
    }
}
