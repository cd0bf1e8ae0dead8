package org.banyan.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a role holds. The whole platform has no id; everything else is named by its own. */
public record Scope(Kind kind, @Nullable UUID id) {

    public enum Kind {
        PLATFORM,
        INSTITUTE,
        PROGRAMME,
        COURSE,
        COHORT,
        GROUP
    }

    public Scope {
        if ((kind == Kind.PLATFORM) != (id == null)) {
            throw new IllegalArgumentException("Only the whole platform has no id: " + kind);
        }
    }

    public static Scope platform() {
        return new Scope(Kind.PLATFORM, null);
    }

    public static Scope of(InstituteId institute) {
        return new Scope(Kind.INSTITUTE, institute.value());
    }

    /** A scope that another module names, such as a course or a cohort. */
    public static Scope of(Kind kind, UUID id) {
        return new Scope(kind, id);
    }
}
