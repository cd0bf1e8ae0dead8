package org.banyan.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts: this one was not looked at, whether right or wrong. */
public class SignInSlowed extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SignInSlowed(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    public Duration toWait() {
        return wait;
    }
}
