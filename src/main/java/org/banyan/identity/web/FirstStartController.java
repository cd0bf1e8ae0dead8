package org.banyan.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.banyan.identity.FirstStart;
import org.banyan.identity.OpenAddresses;
import org.banyan.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the administrator of an empty installation. Afterwards there is no such page. */
@Controller
class FirstStartController implements OpenAddresses {

    private final FirstStart firstStart;

    FirstStartController(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping("/first-start")
    String form() {
        requireDue();
        return "identity/first-start";
    }

    @PostMapping("/first-start")
    String begin(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Locale language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        requireDue();
        try {
            next.addFlashAttribute("email", firstStart.begin(name, email, password, language));
        } catch (Refusal.Invalid refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refusal.in(language));
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return "identity/first-start";
        } catch (Refusal.NotFound somebodyWasFirst) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("notice", "identity.first-start.done");
        return "redirect:/login";
    }

    private void requireDue() {
        if (!firstStart.isDue()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @Override
    public List<String> patterns() {
        return List.of("/first-start");
    }
}
