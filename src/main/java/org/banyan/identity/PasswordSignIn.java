package org.banyan.identity;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by mail address and password. An address without an account takes as long as one with an account, so the time
 * of the answer does not tell who is registered.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final String hashOfNoPassword;

    PasswordSignIn(AccountRepository accounts, SignIns signIns, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.passwords = passwords;
        this.hashOfNoPassword = String.valueOf(passwords.encode("no account has this one"));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String email = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Optional<Account> account = accounts.findByEmail(email).filter(Account::isOpen);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(hashOfNoPassword));
        if (account.isEmpty() || !right) {
            throw new BadCredentialsException("Mail address and password do not belong together");
        }
        SignedIn person = signIns.to(account.get());
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
        authentication.setDetails(attempt.getDetails());
        return authentication;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
