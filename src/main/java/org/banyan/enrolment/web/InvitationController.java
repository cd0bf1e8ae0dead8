package org.banyan.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Invitations;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.OpenAddresses;
import org.banyan.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of an invitation leads: those who are signed in come in with one press, others sign in first or open the account
 * that the link proves the address of. Looking changes nothing, because mail programs open links by themselves.
 */
@Controller
class InvitationController implements OpenAddresses {

    private static final String PAGE = "enrolment/invitation";
    private static final String GONE = "enrolment/invitation-gone";

    private final Invitations invitations;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final CurrentPerson currentPerson;

    InvitationController(
            Invitations invitations, Cohorts cohorts, PublishedCourses courses, CurrentPerson currentPerson) {
        this.invitations = invitations;
        this.cohorts = cohorts;
        this.courses = courses;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/invitations/{secret}")
    String look(@PathVariable String secret, Model model, HttpServletResponse response, Locale language) {
        Optional<Invitations.Invited> invited = invitations.find(secret);
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return GONE;
        }
        CohortEntry cohort = cohorts.get(invited.get().cohort());
        model.addAttribute("secret", secret);
        model.addAttribute("email", invited.get().email().value());
        model.addAttribute("cohort", cohort);
        model.addAttribute("course", courses.outline(cohort.version(), language));
        model.addAttribute("signedIn", currentPerson.find().isPresent());
        return PAGE;
    }

    /** Behind the door of signing in, which leads back here. */
    @GetMapping("/invitations/{secret}/enter")
    String enter(@PathVariable String secret) {
        return "redirect:/invitations/" + secret;
    }

    @PostMapping("/invitations/{secret}/enter")
    String accept(@PathVariable String secret, Model model, HttpServletResponse response, Locale language) {
        try {
            return "redirect:/learn/" + invitations.accept(secret).value();
        } catch (Refusal.NotFound gone) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return GONE;
        } catch (Refusal.Invalid | Refusal.NotPermitted refusal) {
            return again(secret, refusal, model, response, language);
        }
    }

    @PostMapping("/invitations/{secret}")
    String open(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale language) {
        try {
            Invitations.Invited invited = invitations.acceptWithNewAccount(secret, name, password, language);
            next.addFlashAttribute("email", invited.email().value());
            next.addFlashAttribute("notice", "identity.sign-up.opened");
            return "redirect:/login";
        } catch (Refusal.NotFound gone) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return GONE;
        } catch (Refusal refusal) {
            model.addAttribute("name", name);
            return again(secret, refusal, model, response, language);
        }
    }

    private String again(String secret, Refusal refusal, Model model, HttpServletResponse response, Locale language) {
        String page = look(secret, model, response, language);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", refusal.in(language));
        return page;
    }

    @Override
    public List<String> patterns() {
        return List.of("/invitations/*");
    }
}
