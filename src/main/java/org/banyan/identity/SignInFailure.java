package org.banyan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Leads back to the sign-in page, which says why, with the mail address still in its field. */
class SignInFailure implements AuthenticationFailureHandler {

    private static final String PAGE = "/login";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        FlashMap flash = new FlashMap();
        flash.setTargetRequestPath(request.getContextPath() + PAGE);
        flash.startExpirationPeriod(60);
        String email = request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY);
        flash.put("email", email == null ? "" : email);
        if (reason instanceof SignInSlowed slowed) {
            flash.put("wait", slowed.toWait());
        } else {
            flash.put("wrong", true);
        }
        new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
        response.sendRedirect(request.getContextPath() + PAGE + "?error");
    }
}
