package org.banyan.enrolment.intake;

import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.identity.RegistryEntry;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is kept, with what was done for it.
 *
 * @param beforeVersion the version of the facts it was compared with
 * @param wasNew whether the person came into the registry of the platform by it
 * @param wasKnown whether the institute knew the person before
 * @param enrolled whether it enrolled the person
 */
record ImportedRow(
        int number,
        RowState state,
        @Nullable Decision decision,
        @Nullable PersonId person,
        @Nullable RegistryEntry entry,
        @Nullable RegistryEntry before,
        @Nullable Integer beforeVersion,
        boolean wasNew,
        boolean wasKnown,
        boolean enrolled,
        List<CellProblem> problems,
        List<Candidate> candidates,
        @Nullable String undoProblem) {

    static ImportedRow error(int number, List<CellProblem> problems) {
        return new ImportedRow(
                number, RowState.ERROR, null, null, null, null, null, false, false, false, problems, List.of(), null);
    }

    static ImportedRow judged(
            int number,
            RegistryEntry entry,
            Verdict verdict,
            @Nullable RegistryEntry before,
            @Nullable Integer beforeVersion,
            List<CellProblem> problems) {
        return new ImportedRow(
                number,
                verdict.state(),
                null,
                verdict.person(),
                entry,
                before,
                beforeVersion,
                false,
                false,
                false,
                problems,
                verdict.candidates(),
                null);
    }

    /** Whether the row is left out, because it is the same person as an earlier row. */
    boolean isLeftOut() {
        return decision == Decision.SAME && person == null;
    }

    ImportedRow written(
            PersonId who, @Nullable RegistryEntry was, @Nullable Integer version, boolean isNew, boolean known) {
        return new ImportedRow(
                number, state, decision, who, entry, was, version, isNew, known, enrolled, problems, candidates, null);
    }

    ImportedRow withEnrolment() {
        return new ImportedRow(
                number,
                state,
                decision,
                person,
                entry,
                before,
                beforeVersion,
                wasNew,
                wasKnown,
                true,
                problems,
                candidates,
                null);
    }

    ImportRow shown() {
        return new ImportRow(number, state, entry, before, person, decision, problems, candidates, undoProblem);
    }
}
