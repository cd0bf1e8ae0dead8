package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. The counts are in the database, so they hold over a restart and over several servers, and are kept
 * for addresses that have no account just like for those that have one.
 *
 * @see "Decision record 0012: guessing is slowed, nobody is locked out"
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Slowdowns {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SlowdownRepository slowdowns;
    private final Clock clock;

    Slowdowns(SlowdownRepository slowdowns, Clock clock) {
        this.slowdowns = slowdowns;
        this.clock = clock;
    }

    /** Counts an attempt and answers empty, or answers how long to wait and counts nothing. */
    Optional<Duration> attempt(Attempt kind, String subject) {
        Instant now = clock.instant();
        slowdowns.begin(id(kind, subject), now);
        Slowdown slowdown = slowdowns.locked(id(kind, subject)).orElseThrow();
        Optional<Duration> wait = slowdown.toWait(now);
        if (wait.isEmpty()) {
            slowdown.count(kind, now);
        }
        return wait;
    }

    /** The attempt was right: it does not count, those before it do. */
    void takeBack(Attempt kind, String subject) {
        slowdowns.locked(id(kind, subject)).ifPresent(Slowdown::takeBack);
    }

    /** The attempt was right and makes those before it good. */
    void forget(Attempt kind, String subject) {
        slowdowns.delete(id(kind, subject));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        slowdowns.forgetOlderThan(clock.instant().minus(KEPT));
    }

    private static String id(Attempt kind, String subject) {
        return kind.name() + ":" + Secret.hash(subject);
    }
}
