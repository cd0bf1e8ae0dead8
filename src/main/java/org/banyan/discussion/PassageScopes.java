package org.banyan.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;

/** Where a person may mend passages, as parameters of a query; no list is empty, as SQL wants it. */
final class PassageScopes {

    private static final UUID NONE = new UUID(0, 0);

    private PassageScopes() {}

    static Map<String, List<UUID>> parameters(Holding held) {
        return Map.of(
                "institutes",
                held(held, Scope.Kind.INSTITUTE, Role.AUTHOR, Role.TUTOR, Role.COORDINATOR, Role.INSTITUTE_STAFF),
                "courses",
                held(held, Scope.Kind.COURSE, Role.AUTHOR),
                "cohorts",
                held(held, Scope.Kind.COHORT, Role.AUTHOR, Role.TUTOR, Role.COORDINATOR, Role.INSTITUTE_STAFF),
                "groups",
                held(held, Scope.Kind.GROUP, Role.TUTOR));
    }

    private static List<UUID> held(Holding held, Scope.Kind kind, Role... roles) {
        List<UUID> scopes = new ArrayList<>(List.of(NONE));
        Stream.of(roles).forEach(role -> scopes.addAll(held.scopes(role, kind)));
        return scopes;
    }
}
