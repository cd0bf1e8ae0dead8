package org.banyan.courier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.courier.Unsubscribing;
import org.banyan.identity.OpenAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a mail program sends its one click (RFC 8058), and where the link in the mail leads. Looking changes nothing, because mail
 * programs open links by themselves; it asks first.
 */
@Controller
class UnsubscribeController implements OpenAddresses {

    private static final String PAGE = "courier/unsubscribe";

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Locale language, Model model, HttpServletResponse response) {
        return show(token, language, model, response);
    }

    @PostMapping("/unsubscribe/{token}")
    String end(@PathVariable String token, Locale language, Model model, HttpServletResponse response) {
        unsubscribing.end(token);
        return show(token, language, model, response);
    }

    @PostMapping("/unsubscribe/{token}/again")
    String begin(@PathVariable String token, Locale language, Model model, HttpServletResponse response) {
        unsubscribing.begin(token);
        return show(token, language, model, response);
    }

    private String show(String token, Locale language, Model model, HttpServletResponse response) {
        Optional<Unsubscribing.Subscription> found = unsubscribing.find(token, language);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("token", token);
        model.addAttribute("subscription", found.orElse(null));
        return PAGE;
    }

    @Override
    public List<String> patterns() {
        return List.of("/unsubscribe/*", "/unsubscribe/*/again");
    }

    @Override
    public List<String> signed() {
        return patterns();
    }
}
