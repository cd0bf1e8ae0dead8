package org.banyan.identity;

import java.util.Optional;

/**
 * Knows which institute a scope belongs to. The modules that keep courses, cohorts and groups supply this for their kinds of
 * scope, so that institute staff may grant roles within their own institute.
 */
public interface ScopeOwner {

    /** The institute, or empty if this scope is of another kind or unknown. */
    Optional<InstituteId> instituteOf(Scope scope);
}
