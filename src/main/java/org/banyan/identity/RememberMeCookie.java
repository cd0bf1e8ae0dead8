package org.banyan.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps a browser signed in over restarts and lost sessions, if its user asked for it when signing in.
 *
 * @see "Decision record 0011: remember-me without rotation"
 */
@Component
class RememberMeCookie implements RememberMeServices, LogoutHandler {

    static final String NAME = "banyan-remember";
    static final String PARAMETER = "remember-me";
    /** Spring Security marks remembered sign-ins with a key; the right to one is shown by the cookie's secret alone. */
    static final String KEY = "banyan";

    private final RememberedSignIns remembered;
    private final boolean secure;

    RememberMeCookie(RememberedSignIns remembered, @Value("${banyan.url}") String url) {
        this.remembered = remembered;
        this.secure = url.startsWith("https:");
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> secret = secret(request);
        if (secret.isEmpty()) {
            return null;
        }
        Optional<SignedIn> person = secret.flatMap(remembered::find);
        if (person.isEmpty()) {
            write(response, "", Duration.ZERO);
            return null;
        }
        var authentication = new RememberMeAuthenticationToken(
                KEY, person.get(), person.get().authorities());
        authentication.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return authentication;
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // A wrong password says nothing about the sign-in that the browser remembers.
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        secret(request).ifPresent(remembered::forget);
        if (request.getParameter(PARAMETER) != null && authentication.getPrincipal() instanceof SignedIn person) {
            write(response, remembered.remember(person.account()).word(), RememberedSignIns.LASTING);
        } else if (secret(request).isPresent()) {
            write(response, "", Duration.ZERO);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        secret(request).ifPresent(secret -> {
            remembered.forget(secret);
            write(response, "", Duration.ZERO);
        });
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(word -> !word.isEmpty())
                .map(Secret::new)
                .findFirst();
    }

    private void write(HttpServletResponse response, String word, Duration lasting) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, word)
                        .path("/")
                        .maxAge(lasting)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
