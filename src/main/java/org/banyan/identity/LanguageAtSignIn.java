package org.banyan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
            if (chosenJustNow(request) instanceof Locale language) {
                profiles.reads(person.account(), language);
                return;
            }
            profiles.chosenLanguageOf(person.person())
                    .ifPresentOrElse(
                            language -> languages.setLocale(request, response, language),
                            () -> profiles.isShown(person.account(), languages.resolveLocale(request)));
        }
    }

    /** A language chosen on the way to the sign-in page counts for more than one remembered from another day. */
    private static @Nullable Object chosenJustNow(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(LanguageChosen.BEFORE_SIGN_IN);
    }
}
