package org.banyan.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by mail address and password. An address without an account is treated like one with an account: it takes as
 * long, and it is slowed down as much, so nobody learns here who is registered.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Slowdowns slowdowns;
    private final PasswordEncoder passwords;
    private final String hashOfNoPassword;

    PasswordSignIn(AccountRepository accounts, SignIns signIns, Slowdowns slowdowns, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.slowdowns = slowdowns;
        this.passwords = passwords;
        this.hashOfNoPassword = String.valueOf(passwords.encode("no account has this one"));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String email = EmailAddress.canonical(attempt.getName());
        String client = attempt.getDetails() instanceof WebAuthenticationDetails web
                ? ClientAddress.of(web.getRemoteAddress())
                : "";
        wait(Attempt.SIGN_IN_FROM_CLIENT, client);
        wait(Attempt.SIGN_IN_TO_ACCOUNT, email);

        String password = String.valueOf(attempt.getCredentials());
        Optional<Account> account = accounts.findByEmail(email).filter(Account::isOpen);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(hashOfNoPassword));
        if (account.isEmpty() || !right) {
            throw new BadCredentialsException("Mail address and password do not belong together");
        }

        slowdowns.takeBack(Attempt.SIGN_IN_FROM_CLIENT, client);
        slowdowns.forget(Attempt.SIGN_IN_TO_ACCOUNT, email);
        if (passwords.upgradeEncoding(account.get().passwordHash())) {
            signIns.keepAnew(account.get().id(), String.valueOf(passwords.encode(password)));
        }
        SignedIn person = signIns.to(account.get());
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        authentication.setDetails(attempt.getDetails());
        return authentication;
    }

    private void wait(Attempt kind, String subject) {
        slowdowns.attempt(kind, subject).ifPresent(time -> {
            throw new SignInSlowed(time);
        });
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
