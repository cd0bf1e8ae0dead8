package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up where an institute allows it. The account opens when the mail address is confirmed by its link. Whoever signs
 * up with an address that has an account sees and waits exactly what everybody else does; its owner gets a mail.
 */
@Service
@Transactional
public class SignUps {

    static final Duration TO_CONFIRM = Duration.ofHours(24);
    static final String PATH = "/sign-up/";

    private final SignUpRepository signUps;
    private final InstituteRepository institutes;
    private final AccountRepository accounts;
    private final PersonRepository people;
    private final Slowdowns slowdowns;
    private final Registry registry;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignUps(
            SignUpRepository signUps,
            InstituteRepository institutes,
            AccountRepository accounts,
            PersonRepository people,
            Slowdowns slowdowns,
            Registry registry,
            PasswordEncoder passwords,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signUps = signUps;
        this.institutes = institutes;
        this.accounts = accounts;
        this.people = people;
        this.slowdowns = slowdowns;
        this.registry = registry;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The institutes where people may sign up by themselves. */
    @Transactional(readOnly = true)
    public List<Institutes.InstituteEntry> openInstitutes() {
        return institutes.findBySignUpOpenTrueOrderByName().stream()
                .map(institute -> new Institutes.InstituteEntry(institute.id(), institute.slug(), institute.name()))
                .toList();
    }

    /** Takes the wish down and has the confirmation mailed. */
    public void request(RequestSignUp wish) {
        Institute institute = institutes
                .findById(wish.institute().value())
                .filter(Institute::isSignUpOpen)
                .orElseThrow(() -> new Refusal.Invalid("identity.refusal.sign-up-closed"));
        PersonName name = PersonName.of(wish.name());
        EmailAddress email = EmailAddress.of(wish.email());
        PasswordRule.check(wish.password(), email.value());
        slowdowns.attempt(Attempt.MAIL_FROM_CLIENT, wish.client()).ifPresent(wait -> {
            throw new Refusal.Invalid("identity.refusal.wait", Accounts.minutes(wait));
        });
        String passwordHash = String.valueOf(passwords.encode(wish.password()));
        if (slowdowns.attempt(Attempt.MAIL_TO_ADDRESS, email.value()).isPresent()) {
            return;
        }
        Optional<Account> owner = accounts.findByEmail(email.value());
        if (owner.isPresent()) {
            events.publishEvent(new SignUpForTakenAddress(
                    owner.get().person(), email, owner.get().language().orElse(wish.language())));
        } else {
            Instant now = clock.instant();
            Secret secret = Secret.next();
            signUps.save(new SignUp(
                    secret, institute.id(), name, email, passwordHash, wish.language(), now, now.plus(TO_CONFIRM)));
            events.publishEvent(new SignUpRequested(name.value(), email, wish.language(), PATH + secret.word()));
        }
    }

    /** What a confirmation link is about. */
    public record Waiting(String name, String email) {}

    @Transactional(readOnly = true)
    public Optional<Waiting> find(String secret) {
        return inForce(secret).map(signUp -> new Waiting(signUp.name(), signUp.email()));
    }

    /**
     * Opens the account, once.
     *
     * @return the address to sign in with
     * @throws Refusal.NotFound if the link is too old, was used, or never was
     */
    public String confirm(String secret) {
        SignUp signUp = inForce(secret).orElseThrow(() -> new Refusal.NotFound("identity.refusal.link"));
        if (accounts.existsByEmail(signUp.email())) {
            throw new Refusal.NotFound("identity.refusal.link");
        }
        Instant now = clock.instant();
        Person person = people.save(new Person(signUp.name(), now));
        accounts.save(new Account(
                person.id(), signUp.email(), signUp.passwordHash(), signUp.language(), ZoneId.of("UTC"), now));
        registry.know(signUp.institute(), person.id());
        signUps.deleteOf(signUp.email());
        audit.recordOf(
                person.id(),
                "identity.signed-up",
                AuditTrail.Subject.of(person.id()),
                Map.of("institute", signUp.institute().value()));
        events.publishEvent(new AccountOpened(person.id(), signUp.institute()));
        return signUp.email();
    }

    /**
     * Opens an account for somebody who shows a link that was mailed to this address, which proves that the address is theirs.
     * If the institute knows one person without an account by this address, the account is that person's.
     *
     * @throws Refusal.Conflict if the address has an account
     */
    public PersonId openInvited(
            InstituteId institute, EmailAddress email, String name, String password, Locale language) {
        PasswordRule.check(password, email.value());
        if (accounts.existsByEmail(email.value())) {
            throw new Refusal.Conflict("identity.refusal.has-account");
        }
        Instant now = clock.instant();
        PersonId person = registry.withoutAccount(institute, email)
                .orElseGet(() -> people.save(new Person(PersonName.of(name).value(), now))
                        .id());
        accounts.save(new Account(
                person, email.value(), String.valueOf(passwords.encode(password)), language, ZoneId.of("UTC"), now));
        registry.know(institute, person);
        audit.recordOf(
                person, "identity.signed-up", AuditTrail.Subject.of(person), Map.of("institute", institute.value()));
        events.publishEvent(new AccountOpened(person, institute));
        return person;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void forgetExpired() {
        signUps.deleteExpired(clock.instant());
    }

    private Optional<SignUp> inForce(String secret) {
        return signUps.findByTokenHash(Secret.hash(secret)).filter(signUp -> signUp.isInForce(clock.instant()));
    }
}
