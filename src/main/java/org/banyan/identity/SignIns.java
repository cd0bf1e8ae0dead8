package org.banyan.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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

    /** Keeps a password in the current way, once it was typed and found right. */
    @Transactional
    void keepAnew(AccountId account, String passwordHash) {
        accounts.findById(account.value()).ifPresent(found -> found.keepPasswordAnew(passwordHash));
    }

    SignedIn to(Account account) {
        return new SignedIn(account.id(), account.person(), account.email(), roles(account.person()), clock.instant());
    }

    /** Since when sign-ins to an open account count, and what they may do. */
    Optional<AccountStanding> standing(AccountId account) {
        return accounts.findById(account.value())
                .filter(Account::isOpen)
                .map(found -> new AccountStanding(found.signInsValidFrom(), roles(found.person())));
    }

    private Set<Role> roles(PersonId person) {
        return grants.inForce(person.value(), clock.instant()).stream()
                .map(RoleGrant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    record AccountStanding(Instant validFrom, Set<Role> roles) {}
}
