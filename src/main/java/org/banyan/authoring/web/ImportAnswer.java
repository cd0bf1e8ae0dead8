package org.banyan.authoring.web;

import java.util.List;
import java.util.Locale;
import org.banyan.authoring.ImportReport;
import org.banyan.authoring.ImportReport.CourseReport;
import org.banyan.authoring.format.Problem;

/**
 * The report of an import for a program.
 *
 * @param published whether the package is published now; false for a dry run
 */
record ImportAnswer(boolean published, List<CourseReport> courses, List<ProblemAnswer> problems) {

    /**
     * A problem of the package.
     *
     * @param severity {@code ERROR}, which stops an import, or {@code WARNING}, which may be accepted
     * @param file path within the package; empty where the package as a whole is meant
     * @param line counted from 1; 0 where the file as a whole is meant
     * @param kind for programs; stays the same in every language
     * @param message what is wrong and what to do, in the language of the request
     */
    record ProblemAnswer(String severity, String file, int line, String kind, String message) {

        static List<ProblemAnswer> of(List<Problem> problems, Locale language) {
            return problems.stream()
                    .map(problem -> new ProblemAnswer(
                            problem.severity().name(),
                            problem.file(),
                            problem.line(),
                            problem.key(),
                            problem.in(language)))
                    .toList();
        }
    }

    static ImportAnswer of(ImportReport report, Locale language) {
        return new ImportAnswer(report.published(), report.courses(), ProblemAnswer.of(report.problems(), language));
    }
}
