package org.banyan.authoring;

import java.util.EnumSet;
import java.util.Set;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what with drafts: authors and staff of the institute or the course write, reviewers read and judge. */
@Component
class DraftGate {

    private static final Set<Role> WRITERS = EnumSet.of(Role.AUTHOR, Role.INSTITUTE_STAFF);

    private final Access access;
    private final CourseDraftStore store;

    DraftGate(Access access, CourseDraftStore store) {
        this.access = access;
        this.store = store;
    }

    boolean mayWrite(Scope... scopes) {
        return writes(access.mine(), scopes);
    }

    boolean mayRead(Scope... scopes) {
        Holding held = access.mine();
        return held.has(Role.REVIEWER, scopes) || writes(held, scopes);
    }

    private static boolean writes(Holding held, Scope... scopes) {
        return WRITERS.stream().anyMatch(role -> held.has(role, scopes));
    }

    void requireWriter(Scope... scopes) {
        if (!mayWrite(scopes)) {
            throw new Refusal.NotPermitted();
        }
    }

    /** The draft for somebody who may read it. */
    DraftRow readable(DraftId draft) {
        DraftRow row = store.find(draft).orElseThrow(DraftGate::gone);
        if (!mayRead(row.scopes())) {
            throw new Refusal.NotPermitted();
        }
        return row;
    }

    /**
     * The draft for somebody who changes it, held so that changes follow one another. Holding comes before every other question
     * to the database: what is read afterwards is as the change before left it.
     */
    DraftRow writable(DraftId draft) {
        DraftRow row = store.hold(draft).orElseThrow(DraftGate::gone);
        requireWriter(row.scopes());
        return row;
    }

    /** The draft, held, for somebody whose permission was asked for. */
    DraftRow held(DraftId draft) {
        return store.hold(draft).orElseThrow(DraftGate::gone);
    }

    private static Refusal gone() {
        return new Refusal.NotFound("authoring.refusal.draft-gone");
    }
}
