package org.banyan.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who uses the product right now. The roles are those held anywhere at the time of signing in, enough to decide
 * which screens to offer; what may be done is asked of {@link Access}, which looks it up.
 */
public record SignedIn(
        AccountId account,
        PersonId person,
        String email,
        @Nullable String passwordHash,
        Set<Role> roles) implements UserDetails {

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
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
