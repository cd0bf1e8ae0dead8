package org.banyan.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.banyan.identity.LanguageChosen;
import org.banyan.identity.OpenAddresses;
import org.banyan.shared.Languages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Switches the language, signed in or not, and leads back to where one was. */
@Controller
class LanguageController implements OpenAddresses {

    private final InterfaceLanguage interfaceLanguage;
    private final ApplicationEventPublisher events;

    LanguageController(InterfaceLanguage interfaceLanguage, ApplicationEventPublisher events) {
        this.interfaceLanguage = interfaceLanguage;
        this.events = events;
    }

    @GetMapping("/language/{tag}")
    RedirectView choose(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.ofInterface(tag).ifPresent(language -> {
            interfaceLanguage.setLocale(request, response, language);
            request.getSession().setAttribute(LanguageChosen.BEFORE_SIGN_IN, language);
            events.publishEvent(new LanguageChosen(language));
        });
        return new RedirectView(isOwnAddress(to) ? to : "/");
    }

    /** Only a path of this server; {@code //host} and {@code /\host} would lead elsewhere. */
    private static boolean isOwnAddress(String address) {
        return address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0;
    }

    @Override
    public List<String> patterns() {
        return List.of("/language/*", "/icons/**");
    }
}
