package org.banyan.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes somebody signed in out of an open account, whichever way the right to it was shown. */
@Service
@Transactional(readOnly = true)
class SignIns {

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final Clock clock;

    SignIns(AccountRepository accounts, RoleGrantRepository grants, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /** The person of an open account, signed in from now on. */
    Optional<SignedIn> to(AccountId account) {
        return accounts.findById(account.value()).filter(Account::isOpen).map(this::to);
    }

    SignedIn to(Account account) {
        return new SignedIn(
                account.id(),
                account.person(),
                account.email(),
                grants.inForce(account.person().value(), clock.instant()).stream()
                        .map(RoleGrant::role)
                        .collect(Collectors.toUnmodifiableSet()),
                clock.instant());
    }
}
