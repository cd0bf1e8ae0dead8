package org.banyan.enrolment.intake;

import java.util.Set;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a row may be about.
 *
 * @param person of the registry; none for an earlier row of the same file
 * @param row the earlier row; none for somebody of the registry
 * @param name empty for somebody with an account whom the institute does not know: the name is not the institute's to see
 */
public record Candidate(@Nullable PersonId person, @Nullable Integer row, String name, Set<Likeness> likenesses) {

    /** What makes two people look like one. */
    public enum Likeness {
        EMAIL,
        PHONE,
        NAME_AND_DISTRICT
    }
}
