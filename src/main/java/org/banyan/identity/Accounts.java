package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of an account does about signing in: a new password, an end to all sign-ins. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final RememberedSignIns remembered;
    private final SignIns signIns;
    private final Slowdowns slowdowns;
    private final PasswordEncoder passwords;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            RememberedSignIns remembered,
            SignIns signIns,
            Slowdowns slowdowns,
            PasswordEncoder passwords,
            CurrentPerson currentPerson,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.signIns = signIns;
        this.slowdowns = slowdowns;
        this.passwords = passwords;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Sets a new password. All other sign-ins end, the one that asks goes on. */
    public void changePassword(String current, String next) {
        Account account = mine();
        slowdowns.attempt(Attempt.SIGN_IN_TO_ACCOUNT, account.email()).ifPresent(wait -> {
            throw new Refusal.Invalid("identity.refusal.wait", minutes(wait));
        });
        if (!passwords.matches(current, account.passwordHash())) {
            throw new Refusal.Invalid("identity.refusal.password-wrong");
        }
        slowdowns.forget(Attempt.SIGN_IN_TO_ACCOUNT, account.email());
        PasswordRule.check(next, account.email());
        replacePassword(account, next);
        audit.record("identity.password-changed", AuditTrail.Subject.of(account.person()), Map.of());
        SecurityContext context = SecurityContextHolder.getContext();
        SignInCheck.renew(context, signIns.to(account), null);
    }

    /** Ends every sign-in to this account on every device, the one that asks included. */
    public void signOutEverywhere() {
        Account account = mine();
        endSignIns(account);
        audit.record("identity.signed-out-everywhere", AuditTrail.Subject.of(account.person()), Map.of());
    }

    void replacePassword(Account account, String next) {
        account.changePassword(String.valueOf(passwords.encode(next)), clock.instant());
        endSignIns(account);
        events.publishEvent(new PasswordChanged(
                account.person(),
                new EmailAddress(account.email()),
                account.language().orElse(java.util.Locale.ENGLISH)));
    }

    private void endSignIns(Account account) {
        Instant now = clock.instant();
        account.endSignIns(now);
        remembered.forgetAll(account.id());
        events.publishEvent(new AccountChanged(account.person()));
    }

    private Account mine() {
        return accounts.findById(currentPerson.require().account().value()).orElseThrow(Refusal.NotPermitted::new);
    }

    /** Whole minutes, as a person is told to wait. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
