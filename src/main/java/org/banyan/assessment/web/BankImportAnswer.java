package org.banyan.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.bank.BankReport;

/**
 * The report of an import for a program; see {@link BankReport}.
 *
 * @param taken false for a dry run, and where nothing was taken
 */
record BankImportAnswer(
        boolean taken,
        Map<String, Integer> types,
        int added,
        int changed,
        int unchanged,
        int repeated,
        int leftOut,
        List<ProblemAnswer> problems) {

    /**
     * A problem of the file.
     *
     * @param severity {@code UNSUPPORTED} or {@code FAULTY}, which leave a question out, or {@code CHANGED}
     * @param line counted from 1; 0 where the file as a whole is meant
     * @param question its name; empty where the file as a whole is meant
     * @param kind for programs; stays the same in every language
     * @param message what is the matter, in the language of the request
     */
    record ProblemAnswer(String severity, String file, int line, String question, String kind, String message) {}

    static BankImportAnswer of(BankReport report, Locale language) {
        return new BankImportAnswer(
                report.taken(),
                report.types(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.repeated(),
                report.leftOut(),
                report.problems().stream()
                        .map(problem -> new ProblemAnswer(
                                problem.severity().name(),
                                problem.file(),
                                problem.line(),
                                problem.item(),
                                problem.key(),
                                problem.in(language)))
                        .toList());
    }
}
