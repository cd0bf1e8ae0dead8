package org.banyan.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Slows down those who guess at something that is open to whoever knows its code, such as a certificate, or its password. */
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

    /**
     * Counts a guess by somebody who is signed in, or answers how long to wait and counts nothing.
     *
     * @param thing what the guess is at
     */
    public Optional<Duration> guessBy(PersonId person, String thing) {
        return slowdowns.attempt(Attempt.PASSWORD_BY_PERSON, person.value() + " " + thing);
    }

    /** The guess was right and makes those before it good. */
    public void wasRightBy(PersonId person, String thing) {
        slowdowns.forget(Attempt.PASSWORD_BY_PERSON, person.value() + " " + thing);
    }
}
