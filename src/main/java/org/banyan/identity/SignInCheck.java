package org.banyan.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose sign-in no longer counts, and brings roles up to date that were granted or ended since. */
class SignInCheck extends OncePerRequestFilter {

    private final SignInStanding standing;

    SignInCheck(SignInStanding standing) {
        this.standing = standing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.getContext();
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            Optional<SignedIn> now = standing.of(person);
            if (now.isEmpty()) {
                SecurityContextHolder.clearContext();
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            } else if (!now.get().roles().equals(person.roles())) {
                renew(context, now.get(), authentication.getDetails());
            }
        }
        chain.doFilter(request, response);
    }

    /** The context is the very object that the session keeps, so what is set in it stays for the next request. */
    static void renew(SecurityContext context, SignedIn person, @org.jspecify.annotations.Nullable Object details) {
        var renewed = UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        renewed.setDetails(details);
        context.setAuthentication(renewed);
    }
}
