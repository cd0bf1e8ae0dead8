package org.banyan.assessment;

import java.time.Duration;
import java.util.Optional;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Guesses;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asks for the password of a quiz. Each learner is slowed down alone, since a whole room may sit behind one address. To be asked
 * outside of transactions: a guess counts whatever becomes of it.
 */
@Component
class QuizPasswords {

    private final PasswordEncoder passwords;
    private final Guesses guesses;

    QuizPasswords(PasswordEncoder passwords, Guesses guesses) {
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /** @throws Refusal.NotPermitted if it is missing or wrong, or was wrong too often just now */
    void require(PersonId person, CohortId cohort, String password, String hash) {
        if (password.isBlank()) {
            throw new Refusal.NotPermitted("assessment.refusal.password-missing");
        }
        Optional<Duration> wait = guesses.guessBy(person, cohort.value().toString());
        if (wait.isPresent()) {
            throw new Refusal.NotPermitted(
                    "assessment.refusal.password-slowed", wait.get().toSeconds() + 1);
        }
        if (!passwords.matches(password.strip(), hash)) {
            throw new Refusal.NotPermitted("assessment.refusal.password-wrong");
        }
        guesses.wasRightBy(person, cohort.value().toString());
    }
}
