package org.banyan.testing;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.banyan.identity.Newcomers;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.identity.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * People with accounts, and being signed in as one of them. Everybody made here has a name and mail address of their own
 * and the password {@link Newcomers#PASSWORD}.
 */
@TestComponent
public class PersonFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Newcomers newcomers;

    PersonFixture(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    public PersonId anyPerson() {
        return named("Person " + NUMBER.incrementAndGet());
    }

    public PersonId named(String name) {
        return reading(Locale.ENGLISH, name);
    }

    /** A person whose account has this language. */
    public PersonId reading(Locale language, String name) {
        String email = "person" + NUMBER.incrementAndGet() + "." + System.nanoTime() + "@example.org";
        return newcomers.person(name, email, language);
    }

    /** A person whose account was opened just now. */
    public PersonId newcomer(String name) {
        String email = "person" + NUMBER.incrementAndGet() + "." + System.nanoTime() + "@example.org";
        return newcomers.person(name, email, Locale.ENGLISH, Instant.now());
    }

    /** A new person who holds the role. */
    public PersonId withRole(Role role, Scope scope) {
        PersonId person = anyPerson();
        newcomers.grant(person, role, scope);
        return person;
    }

    public PersonId administrator() {
        return withRole(Role.ADMINISTRATOR, Scope.platform());
    }

    /** Gives a person who is there already one more role. */
    public void grant(PersonId person, Role role, Scope scope) {
        newcomers.grant(person, role, scope);
    }

    /** What Spring Security knows of this person once signed in; for {@code with(authentication(…))} of MockMvc. */
    public Authentication authentication(PersonId person) {
        SignedIn signedIn = newcomers.signedIn(person);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
    }

    public String emailOf(PersonId person) {
        return newcomers.signedIn(person).email();
    }

    /** Signs in for the rest of the test; {@link #signOut()} ends it. */
    public SignedIn signIn(PersonId person) {
        Authentication authentication = authentication(person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        return (SignedIn) authentication.getPrincipal();
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    public void signedInAs(PersonId person, Runnable work) {
        signedInAs(person, () -> {
            work.run();
            return person;
        });
    }

    /** Does the work as this person; afterwards whoever was signed in before is signed in again. */
    public <T> T signedInAs(PersonId person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
