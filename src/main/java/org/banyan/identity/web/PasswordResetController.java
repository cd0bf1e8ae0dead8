package org.banyan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.identity.ClientAddress;
import org.banyan.identity.OpenAddresses;
import org.banyan.identity.PasswordResets;
import org.banyan.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A forgotten password: asking for the mail, and setting the new one where its link leads. */
@Controller
class PasswordResetController implements OpenAddresses {

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping("/forgotten-password")
    String form() {
        return "identity/forgotten-password";
    }

    @PostMapping("/forgotten-password")
    String request(
            @RequestParam(defaultValue = "") String email,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            resets.request(email, language, ClientAddress.of(request.getRemoteAddr()));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refusal.in(language));
            model.addAttribute("email", email);
            return "identity/forgotten-password";
        }
        next.addFlashAttribute("email", email.strip());
        next.addFlashAttribute("title", "identity.reset.sent-title");
        next.addFlashAttribute("text", "identity.reset.sent");
        return "redirect:/mail-sent";
    }

    @GetMapping("/new-password/{secret}")
    String newPassword(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<String> email = resets.find(secret);
        if (email.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/link-used";
        }
        model.addAttribute("email", email.get());
        return "identity/new-password";
    }

    @PostMapping("/new-password/{secret}")
    String use(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("email", resets.use(secret, password));
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.in(language));
            String page = newPassword(secret, model, response);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page;
        } catch (Refusal.NotFound unusable) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/link-used";
        }
        next.addFlashAttribute("notice", "identity.reset.done");
        return "redirect:/login";
    }

    @Override
    public List<String> patterns() {
        return List.of("/forgotten-password", "/new-password/*");
    }
}
