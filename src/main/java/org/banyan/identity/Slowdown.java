package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts of one kind at one account or from one client address, and until when the next one has to wait. */
@Entity
@Table(name = "slowdown")
class Slowdown {

    @Id
    private String id;

    private int attempts;
    private Instant lastAt;
    private @Nullable Instant pausedUntil;

    protected Slowdown() {}

    /** How long is still to wait, if at all. */
    Optional<Duration> toWait(Instant now) {
        return pausedUntil == null || !pausedUntil.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, pausedUntil));
    }

    /** Counts an attempt before its outcome is known, so that many at once are counted like many in a row. */
    void count(Attempt kind, Instant now) {
        attempts = lastAt.plus(kind.forgottenAfter()).isBefore(now) ? 1 : attempts + 1;
        lastAt = now;
        Duration pause = kind.pauseAfter(attempts);
        pausedUntil = pause.isZero() ? null : now.plus(pause);
    }

    /** Takes one attempt back, which turned out to be right. */
    void takeBack() {
        attempts = Math.max(0, attempts - 1);
        pausedUntil = null;
    }
}
