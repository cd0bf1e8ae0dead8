package org.banyan.identity.web;

import java.util.List;
import org.banyan.identity.DemoAccounts;
import org.banyan.identity.OpenAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. It lists the demo accounts while demo data is on, and only then. */
@Controller
class SignInController implements OpenAddresses {

    private final boolean demo;

    SignInController(@Value("${banyan.demo}") boolean demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("demoAccounts", demo ? DemoAccounts.ADDRESSES : List.of());
        return "identity/login";
    }

    @Override
    public List<String> patterns() {
        return List.of("/login");
    }
}
