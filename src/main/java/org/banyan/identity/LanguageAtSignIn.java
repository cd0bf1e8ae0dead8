package org.banyan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.servlet.LocaleResolver;

/** Goes on in the language that the account remembers, from the first page after signing in. */
class LanguageAtSignIn implements SessionAuthenticationStrategy {

    private final Profiles profiles;
    private final LocaleResolver languages;

    LanguageAtSignIn(Profiles profiles, LocaleResolver languages) {
        this.profiles = profiles;
        this.languages = languages;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            profiles.chosenLanguageOf(person.person())
                    .ifPresentOrElse(
                            language -> languages.setLocale(request, response, language),
                            () -> profiles.beginsToRead(person.account(), languages.resolveLocale(request)));
        }
    }
}
