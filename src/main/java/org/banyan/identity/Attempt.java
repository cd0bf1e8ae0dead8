package org.banyan.identity;

import java.time.Duration;

/**
 * What is slowed down when it is tried too often, and how much. A client address stands for a whole training room at times,
 * so it is given more room than an account. Pauses double and are short enough that nobody can lock others out for long.
 */
enum Attempt {
    SIGN_IN_TO_ACCOUNT(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1)),
    SIGN_IN_FROM_CLIENT(50, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
    CODE_FROM_CLIENT(20, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1)),
    PASSWORD_BY_PERSON(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1)),
    MAIL_TO_ADDRESS(4, Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofHours(4)),
    MAIL_FROM_CLIENT(30, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(1));

    private final int free;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Duration forgottenAfter;

    Attempt(int free, Duration firstPause, Duration longestPause, Duration forgottenAfter) {
        this.free = free;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.forgottenAfter = forgottenAfter;
    }

    Duration forgottenAfter() {
        return forgottenAfter;
    }

    /** The pause after so many attempts that failed. */
    Duration pauseAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(attempts - free, 20);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
