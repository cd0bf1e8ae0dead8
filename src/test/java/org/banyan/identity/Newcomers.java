package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Makes people and accounts for tests of all modules, below the doors that ask who may do so. */
@TestComponent
public class Newcomers {

    /** The password of every account made here. */
    public static final String PASSWORD = "roots become trunks";

    private final PersonRepository people;
    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final SignIns signIns;
    private final Clock clock;
    private final String passwordHash;

    Newcomers(
            PersonRepository people,
            AccountRepository accounts,
            RoleGrantRepository grants,
            SignIns signIns,
            PasswordEncoder passwords,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.signIns = signIns;
        this.clock = clock;
        this.passwordHash = String.valueOf(passwords.encode(PASSWORD));
        // An installation without any account lets nobody in but its administrator-to-be.
        person("Somebody", "somebody-" + UUID.randomUUID() + "@example.org", Locale.ENGLISH);
    }

    /** Somebody known: their account is no longer new. */
    @Transactional
    public PersonId person(String name, String email, Locale language) {
        return person(name, email, language, clock.instant().minus(Duration.ofDays(30)));
    }

    /** Somebody whose account was opened then. */
    @Transactional
    public PersonId person(String name, String email, Locale language, Instant since) {
        Person person = people.save(new Person(name, since));
        accounts.save(new Account(person.id(), email, passwordHash, language, ZoneId.of("UTC"), since));
        return person.id();
    }

    @Transactional
    public PersonId personWithoutAccount(String name) {
        return people.save(new Person(name, clock.instant())).id();
    }

    @Transactional
    public void grant(PersonId person, Role role, Scope scope) {
        grants.save(new RoleGrant(person, role, scope, clock.instant()));
    }

    @Transactional(readOnly = true)
    public SignedIn signedIn(PersonId person) {
        return signIns.to(accounts.findByPersonId(person.value()).orElseThrow());
    }
}
