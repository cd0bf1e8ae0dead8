package org.banyan.identity;

import java.util.Optional;
import org.banyan.shared.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers who is asking, whichever face of the product the question came through. */
@Component
public class CurrentPerson {

    public Optional<SignedIn> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /**
     * The person who is signed in.
     *
     * @throws Refusal.NotPermitted if nobody is
     */
    public SignedIn require() {
        return find().orElseThrow(Refusal.NotPermitted::new);
    }

    public PersonId id() {
        return require().person();
    }
}
