package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new password for those who forgot the old one, by a link in a mail. Who asks sees the same whether the address has an
 * account or not, in the same time: looking it up and mailing happen afterwards.
 */
@Service
public class PasswordResets {

    static final Duration TO_USE = Duration.ofHours(1);
    static final String PATH = "/new-password/";

    private final PasswordResetRepository resets;
    private final AccountRepository accounts;
    private final Accounts accountService;
    private final Slowdowns slowdowns;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TaskExecutor executor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordResets(
            PasswordResetRepository resets,
            AccountRepository accounts,
            Accounts accountService,
            Slowdowns slowdowns,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TaskExecutor applicationTaskExecutor,
            TransactionTemplate transaction,
            Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.accountService = accountService;
        this.slowdowns = slowdowns;
        this.audit = audit;
        this.events = events;
        this.executor = applicationTaskExecutor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Has a link mailed to the address, if it has an account.
     *
     * @param language of the page, for an account without a language of its own
     */
    public void request(String typed, Locale language, String client) {
        EmailAddress email = EmailAddress.of(typed);
        slowdowns.attempt(Attempt.MAIL_FROM_CLIENT, client).ifPresent(wait -> {
            throw new Refusal.Invalid("identity.refusal.wait", Accounts.minutes(wait));
        });
        if (slowdowns.attempt(Attempt.MAIL_TO_ADDRESS, email.value()).isEmpty()) {
            executor.execute(() -> transaction.executeWithoutResult(_ -> mail(email, language)));
        }
    }

    private void mail(EmailAddress email, Locale language) {
        accounts.findByEmail(email.value()).filter(Account::isOpen).ifPresent(account -> {
            Instant now = clock.instant();
            Secret secret = Secret.next();
            resets.save(new PasswordReset(secret, account.id(), now, now.plus(TO_USE)));
            audit.recordOf(
                    account.person(),
                    "identity.password-reset-requested",
                    AuditTrail.Subject.of(account.person()),
                    Map.of());
            events.publishEvent(new PasswordResetRequested(
                    account.person(), email, account.language().orElse(language), PATH + secret.word()));
        });
    }

    /** The address of the account that this link is for, if it still counts. */
    @Transactional(readOnly = true)
    public Optional<String> find(String secret) {
        return account(secret).map(Account::email);
    }

    /**
     * Sets the new password. The link and all others for this account are used up, all sign-ins end.
     *
     * @return the address to sign in with
     * @throws Refusal.NotFound if the link is too old, was used, or never was
     */
    @Transactional
    public String use(String secret, String password) {
        Account account = account(secret).orElseThrow(PasswordResets::unusable);
        PasswordRule.check(password, account.email());
        if (resets.deleteOf(account.id().value()) == 0) {
            throw unusable();
        }
        accountService.replacePassword(account, password);
        slowdowns.forget(Attempt.SIGN_IN_TO_ACCOUNT, account.email());
        audit.recordOf(account.person(), "identity.password-reset", AuditTrail.Subject.of(account.person()), Map.of());
        return account.email();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT25M")
    @Transactional
    void forgetExpired() {
        resets.deleteExpired(clock.instant());
    }

    private Optional<Account> account(String secret) {
        return resets.findById(Secret.hash(secret))
                .filter(reset -> reset.isInForce(clock.instant()))
                .flatMap(reset -> accounts.findById(reset.account().value()))
                .filter(Account::isOpen);
    }

    private static Refusal unusable() {
        return new Refusal.NotFound("identity.refusal.link");
    }
}
