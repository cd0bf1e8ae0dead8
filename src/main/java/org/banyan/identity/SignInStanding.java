package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether a sign-in still counts, asked at every request. The answer is kept for seconds; on the server where the account
 * changes it is forgotten at once, another server of a cluster hears of it within those seconds.
 */
@Component
class SignInStanding {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    private final Map<PersonId, Standing> standings = new ConcurrentHashMap<>();
    private final SignIns signIns;
    private final Clock clock;

    SignInStanding(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /** The same person with the roles held now; empty if this sign-in has been ended. */
    Optional<SignedIn> of(SignedIn person) {
        Instant now = clock.instant();
        Standing standing = standings.get(person.person());
        if (standing == null || Duration.between(standing.readAt(), now).abs().compareTo(KEPT) > 0) {
            if (standings.size() >= MOST_KEPT) {
                standings.clear();
            }
            standing = new Standing(signIns.standing(person.account()), now);
            standings.put(person.person(), standing);
        }
        return standing.account()
                .filter(account -> !person.since().isBefore(account.validFrom()))
                .map(account -> account.roles().equals(person.roles())
                        ? person
                        : new SignedIn(
                                person.account(), person.person(), person.email(), account.roles(), person.since()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(AccountChanged changed) {
        standings.remove(changed.person());
    }

    private record Standing(Optional<SignIns.AccountStanding> account, Instant readAt) {}
}
