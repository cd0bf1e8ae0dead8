package org.banyan.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Slows down those who guess at something that is open to whoever knows its code, such as a certificate. */
@Service
public class Guesses {

    private final Slowdowns slowdowns;

    Guesses(Slowdowns slowdowns) {
        this.slowdowns = slowdowns;
    }

    /**
     * Counts a guess, or answers how long to wait and counts nothing.
     *
     * @param remoteAddress the client's address as the request has it
     */
    public Optional<Duration> guess(String remoteAddress) {
        return slowdowns.attempt(Attempt.CODE_FROM_CLIENT, ClientAddress.of(remoteAddress));
    }

    /** The guess was right, so it does not count. */
    public void wasRight(String remoteAddress) {
        slowdowns.takeBack(Attempt.CODE_FROM_CLIENT, ClientAddress.of(remoteAddress));
    }
}
