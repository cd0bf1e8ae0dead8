package org.banyan.identity.web;

import java.time.Duration;
import java.util.List;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.DemoAccounts;
import org.banyan.identity.OpenAddresses;
import org.banyan.identity.SignUps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. It lists the demo accounts while demo data is on, and only then. */
@Controller
class SignInController implements OpenAddresses {

    private final CurrentPerson currentPerson;
    private final SignUps signUps;
    private final boolean demo;

    SignInController(CurrentPerson currentPerson, SignUps signUps, @Value("${banyan.demo}") boolean demo) {
        this.currentPerson = currentPerson;
        this.signUps = signUps;
        this.demo = demo;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        if (currentPerson.find().isPresent()) {
            return "redirect:/";
        }
        if (model.getAttribute("wait") instanceof Duration wait) {
            boolean soon = wait.toSeconds() < 60;
            model.addAttribute("waitKey", soon ? "identity.sign-in.wait-seconds" : "identity.sign-in.wait-minutes");
            model.addAttribute("waitCount", soon ? wait.toSeconds() + 1 : (wait.toSeconds() + 59) / 60);
        }
        model.addAttribute("signUpOpen", !signUps.openInstitutes().isEmpty());
        model.addAttribute("demoAccounts", demo ? DemoAccounts.ADDRESSES : List.of());
        return "identity/login";
    }

    @Override
    public List<String> patterns() {
        return List.of("/login");
    }
}
