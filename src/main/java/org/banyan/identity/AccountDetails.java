package org.banyan.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that a mail address belongs to, for Spring Security. */
@Service
class AccountDetails implements UserDetailsService {

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final Clock clock;

    AccountDetails(AccountRepository accounts, RoleGrantRepository grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String email) {
        return accounts.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(Account::isOpen)
                .map(this::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("No open account"));
    }

    SignedIn signedIn(Account account) {
        return new SignedIn(
                account.id(),
                account.person(),
                account.email(),
                account.passwordHash(),
                grants.inForce(account.person().value(), clock.instant()).stream()
                        .map(RoleGrant::role)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
