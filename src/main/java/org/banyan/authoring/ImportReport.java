package org.banyan.authoring;

import java.util.List;
import org.banyan.authoring.format.Problem;

/**
 * What an import would do, or did.
 *
 * @param published whether it was done; false for a check, and where problems stood in the way
 */
public record ImportReport(List<CourseReport> courses, List<Problem> problems, boolean published) {

    /** What becomes of a course. */
    public enum Change {
        NEW,
        NEW_VERSION,
        UNCHANGED
    }

    /**
     * A course of the package.
     *
     * @param version the number it gets, or has if it is unchanged
     * @param languages tags of all languages any topic is written in, the original first
     */
    public record CourseReport(
            String slug,
            String title,
            String language,
            Change change,
            int version,
            int modules,
            int topics,
            int quizzes,
            int questions,
            int figures,
            List<String> languages) {}

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** Whether there is nothing in the way of publishing, warnings accepted or not. */
    public boolean isPublishable(boolean warningsAccepted) {
        return errors().isEmpty() && (warningsAccepted || warnings().isEmpty());
    }

    /** Whether publishing would change anything. */
    public boolean hasNews() {
        return courses.stream().anyMatch(course -> course.change() != Change.UNCHANGED);
    }
}
