package org.banyan.assessment.bank;

import java.util.List;
import java.util.Map;
import org.banyan.assessment.interchange.ImportProblem;

/**
 * What bringing in a file would do, or has done.
 *
 * @param taken whether it has been done
 * @param types how many good questions there are of each type
 * @param added questions that were not in the bank
 * @param changed questions with an id that the bank knows, which say something else now: they get a new version
 * @param unchanged questions that the bank has already
 * @param repeated questions that stand in the file once more, or twice with the same id
 * @param leftOut questions that are faulty or of a kind that is not known
 */
public record BankReport(
        boolean taken,
        Map<String, Integer> types,
        int added,
        int changed,
        int unchanged,
        int repeated,
        int leftOut,
        List<ImportProblem> problems) {

    public int good() {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether everything in the file can be brought in. */
    public boolean isWhole() {
        return leftOut == 0;
    }
}
