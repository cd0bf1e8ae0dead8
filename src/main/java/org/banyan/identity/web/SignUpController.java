package org.banyan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.ClientAddress;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.OpenAddresses;
import org.banyan.identity.RequestSignUp;
import org.banyan.identity.SignUps;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing up: the wish, the page that says a mail is on its way, and the confirmation that the mail leads to. */
@Controller
class SignUpController implements OpenAddresses {

    private final SignUps signUps;

    SignUpController(SignUps signUps) {
        this.signUps = signUps;
    }

    @GetMapping("/sign-up")
    String form(Model model) {
        model.addAttribute("institutes", signUps.openInstitutes());
        return "identity/sign-up";
    }

    @PostMapping("/sign-up")
    String request(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable UUID institute,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            signUps.request(new RequestSignUp(
                    chosen(institute), name, email, password, language, ClientAddress.of(request.getRemoteAddr())));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refusal.in(language));
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            model.addAttribute("institute", institute);
            return form(model);
        }
        next.addFlashAttribute("email", email.strip());
        next.addFlashAttribute("title", "identity.sign-up.sent-title");
        next.addFlashAttribute("text", "identity.sign-up.sent");
        return "redirect:/mail-sent";
    }

    private InstituteId chosen(@Nullable UUID institute) {
        return Optional.ofNullable(institute)
                .map(InstituteId::new)
                .or(() -> signUps.openInstitutes().stream()
                        .map(Institutes.InstituteEntry::id)
                        .findFirst())
                .orElseThrow(() -> new Refusal.Invalid("identity.refusal.sign-up-closed"));
    }

    @GetMapping("/mail-sent")
    String sent(Model model) {
        return model.containsAttribute("text") ? "identity/mail-sent" : "redirect:/login";
    }

    /** Only looks: mail programs open links by themselves, and an account must be opened by its owner. */
    @GetMapping("/sign-up/{secret}")
    String confirmation(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<SignUps.Waiting> waiting = signUps.find(secret);
        if (waiting.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/link-used";
        }
        model.addAttribute("waiting", waiting.get());
        return "identity/sign-up-confirm";
    }

    @PostMapping("/sign-up/{secret}")
    String confirm(@PathVariable String secret, HttpServletResponse response, RedirectAttributes next) {
        try {
            next.addFlashAttribute("email", signUps.confirm(secret));
        } catch (Refusal.NotFound unusable) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/link-used";
        }
        next.addFlashAttribute("notice", "identity.sign-up.opened");
        return "redirect:/login";
    }

    @Override
    public List<String> patterns() {
        return List.of("/sign-up", "/sign-up/*", "/mail-sent");
    }
}
