package org.banyan.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Profiles;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a token acts for: the first thing a program asks. */
@RestController
@Tag(name = "Me")
class MeController {

    private final CurrentPerson currentPerson;
    private final Profiles profiles;
    private final Roles roles;

    MeController(CurrentPerson currentPerson, Profiles profiles, Roles roles) {
        this.currentPerson = currentPerson;
        this.profiles = profiles;
        this.roles = roles;
    }

    /** The person whose token it is. */
    record Me(
            UUID person,
            String name,
            String email,
            @Nullable String language,
            String zone,
            List<HeldRole> roles) {}

    /** A role and where it is held; the whole platform has no id. */
    record HeldRole(Role role, Scope.Kind scope, @Nullable UUID id) {}

    @Operation(summary = "The person whose token this is, with the roles held")
    @GetMapping("/api/v1/me")
    Me me() {
        SignedIn person = currentPerson.require();
        Profiles.Profile profile = profiles.mine();
        return new Me(
                person.person().value(),
                profile.name(),
                profile.email(),
                profile.language().map(java.util.Locale::toLanguageTag).orElse(null),
                profile.zone().getId(),
                roles.of(person.person()).stream()
                        .map(held -> new HeldRole(
                                held.role(), held.scope().kind(), held.scope().id()))
                        .toList());
    }
}
