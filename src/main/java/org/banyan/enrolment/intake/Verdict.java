package org.banyan.enrolment.intake;

import java.util.List;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** What a row means, whom it is about if that is certain, and whom it may be about if it is not. */
record Verdict(RowState state, @Nullable PersonId person, List<Candidate> candidates) {

    static Verdict of(RowState state) {
        return new Verdict(state, null, List.of());
    }
}
