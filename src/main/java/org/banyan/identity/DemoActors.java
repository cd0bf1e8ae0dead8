package org.banyan.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets demo data be made by the services themselves, in the name of the demo accounts. Exists only with demo data. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
public class DemoActors {

    private final AccountRepository accounts;
    private final SignIns signIns;

    DemoActors(AccountRepository accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /**
     * Does something as a demo account.
     *
     * @param account the name before the at sign, such as {@code learner2}
     */
    public void as(String account, Runnable work) {
        SignedIn signedIn =
                signIns.to(accounts.findByEmail(account + "@demo.test").orElseThrow());
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
