package org.banyan.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The person who uses the product right now. The roles are those held anywhere, enough to decide which screens to offer;
 * what may be done is asked of {@link Access}, which looks it up.
 *
 * @param since when the person signed in; older sign-ins than the account allows are ended
 */
public record SignedIn(AccountId account, PersonId person, String email, Set<Role> roles, Instant since)
        implements AuthenticatedPrincipal {

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /** The roles as Spring Security and the annotations on views know them. */
    public List<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getName() {
        return email;
    }

    /** Equal by account alone, so that all sign-ins of one account are found as one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn" + List.of(account, person);
    }
}
