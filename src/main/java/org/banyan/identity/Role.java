package org.banyan.identity;

/**
 * What a person may do somewhere. A role is always held in a {@link Scope}; being a learner is no role but an enrolment,
 * and being a peer tutor is a duty with dates, which tutoring keeps.
 */
public enum Role {
    TUTOR,
    COORDINATOR,
    TRAINER,
    AUTHOR,
    REVIEWER,
    INSTITUTE_STAFF,
    PROGRAMME_MANAGER,
    ADMINISTRATOR;

    /** The same names for annotations on views, which check that the role is held anywhere. */
    public static final class Names {
        public static final String TUTOR = "TUTOR";
        public static final String COORDINATOR = "COORDINATOR";
        public static final String TRAINER = "TRAINER";
        public static final String PROGRAMME_MANAGER = "PROGRAMME_MANAGER";
        public static final String AUTHOR = "AUTHOR";
        public static final String REVIEWER = "REVIEWER";
        public static final String INSTITUTE_STAFF = "INSTITUTE_STAFF";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }
}
