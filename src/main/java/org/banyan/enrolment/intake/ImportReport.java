package org.banyan.enrolment.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param rows how many rows are of each state
 * @param undecided doubtful rows that nobody has decided
 * @param enrolled how many were enrolled by it
 * @param kept rows that undoing could not take back
 * @param problem why the file could not be read, or why it was not written
 */
public record ImportReport(
        ImportId id,
        InstituteId institute,
        @Nullable CohortId cohort,
        String fileName,
        boolean addValues,
        ImportStatus status,
        @Nullable CellProblem problem,
        List<String> ignoredColumns,
        Map<RowState, Integer> rows,
        int undecided,
        int enrolled,
        int kept,
        PersonId createdBy,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {

    public int of(RowState state) {
        return rows.getOrDefault(state, 0);
    }

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isReady() {
        return status == ImportStatus.CHECKED && of(RowState.ERROR) == 0 && undecided == 0 && total() > 0;
    }

    public boolean isRunning() {
        return status == ImportStatus.CHECKING || status == ImportStatus.APPLYING;
    }
}
