package org.banyan.enrolment.intake;

import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.identity.RegistryEntry;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param number as a spreadsheet program numbers it
 * @param entry what the row says; none if it could not be understood
 * @param before what was known; only of changed rows
 * @param person whom it is about, once that is known
 * @param undoProblem a text key: why undoing left this as it was
 */
public record ImportRow(
        int number,
        RowState state,
        @Nullable RegistryEntry entry,
        @Nullable RegistryEntry before,
        @Nullable PersonId person,
        @Nullable Decision decision,
        List<CellProblem> problems,
        List<Candidate> candidates,
        @Nullable String undoProblem) {}
