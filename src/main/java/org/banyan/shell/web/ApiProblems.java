package org.banyan.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.banyan.shared.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says a refusal to a program: problem details of RFC 9457, with the reason in the caller's language and its key. What the
 * framework refuses by itself (a body that cannot be read, a method that is not there) is told in the same form.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(ApiProblems.ORDER)
class ApiProblems extends ResponseEntityExceptionHandler {

    static final int ORDER = 0;

    private final InterfaceLanguage interfaceLanguage;

    ApiProblems(InterfaceLanguage interfaceLanguage) {
        this.interfaceLanguage = interfaceLanguage;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status = status(refusal);
        Locale language = interfaceLanguage.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.in(language));
        problem.setTitle(status.getReasonPhrase());
        problem.setType(URI.create("urn:banyan:problem:" + refusal.key()));
        return problem;
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotPermitted _ -> HttpStatus.FORBIDDEN;
            case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
