package org.banyan.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets work be done in the name of somebody who is not signed in: what they are mailed is what they may see, and what they answer by
 * mail is written by them. All rules hold as if they had signed in. Who calls this has made sure that it is this person's doing.
 */
@Component
public class InTheNameOf {

    private final AccountRepository accounts;
    private final SignIns signIns;

    InTheNameOf(AccountRepository accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** Does the work and answers with what came of it; nothing happens for a person without an open account. */
    public <T> Optional<T> does(PersonId person, Supplier<T> work) {
        return accounts.findByPersonId(person.value())
                .filter(Account::isOpen)
                .map(account -> as(signIns.to(account), work));
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
