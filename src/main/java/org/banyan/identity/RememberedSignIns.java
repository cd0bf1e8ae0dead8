package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that stay signed in. */
@Service
@Transactional
class RememberedSignIns {

    static final Duration LASTING = Duration.ofDays(60);

    private final RememberedSignInRepository remembered;
    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Clock clock;

    RememberedSignIns(RememberedSignInRepository remembered, AccountRepository accounts, SignIns signIns, Clock clock) {
        this.remembered = remembered;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    Secret remember(AccountId account) {
        Instant now = clock.instant();
        Secret secret = Secret.next();
        remembered.save(new RememberedSignIn(secret, account, now, now.plus(LASTING)));
        return secret;
    }

    /** Whoever this secret was given to, if it still counts. */
    @Transactional(readOnly = true)
    Optional<SignedIn> find(Secret secret) {
        return remembered
                .findById(secret.hash())
                .filter(found -> found.isInForce(clock.instant()))
                .flatMap(found -> accounts.findById(found.account().value())
                        .filter(account -> account.admitsSignInOf(found.createdAt())))
                .map(signIns::to);
    }

    void forget(Secret secret) {
        remembered.delete(secret.hash());
    }

    void forgetAll(AccountId account) {
        remembered.deleteOf(account.value());
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT15M")
    void forgetExpired() {
        remembered.deleteExpired(clock.instant());
    }
}
