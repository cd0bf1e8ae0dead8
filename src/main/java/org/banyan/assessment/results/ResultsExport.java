package org.banyan.assessment.results;

import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a quiz as files: what is on the screen of who asks, and nothing else. */
@Service
@Transactional(readOnly = true)
public class ResultsExport {

    private final QuizStatistics statistics;

    ResultsExport(QuizStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * One table as CSV.
     *
     * @param table its name
     * @throws Refusal.NotFound if there is no such table, or nothing to put into it
     */
    public String csv(CohortId cohort, String key, @Nullable Counting counting, String table, Locale language) {
        return csv(statistics.ofCohort(cohort, key, counting, language), table);
    }

    /** The same over all cohorts of a course. */
    public String csv(CourseId course, String key, @Nullable Counting counting, String table, Locale language) {
        return csv(statistics.ofCourse(course, key, counting, language), table);
    }

    /** All tables as an XLSX workbook. */
    public byte[] workbook(CohortId cohort, String key, @Nullable Counting counting, Locale language) {
        return workbook(statistics.ofCohort(cohort, key, counting, language));
    }

    /** The same over all cohorts of a course. */
    public byte[] workbook(CourseId course, String key, @Nullable Counting counting, Locale language) {
        return workbook(statistics.ofCourse(course, key, counting, language));
    }

    /** The names of the tables that there is something for. */
    public static List<String> tables(QuizFigures figures) {
        return new ResultsTables(figures).all().stream().map(ResultsTable::name).toList();
    }

    private static String csv(QuizFigures figures, String name) {
        return new ResultsTables(figures)
                .all().stream()
                        .filter(table -> table.name().equals(name))
                        .findFirst()
                        .orElseThrow(Refusal.NotFound::new)
                        .csv();
    }

    private static byte[] workbook(QuizFigures figures) {
        return ResultsWorkbook.of(new ResultsTables(figures).all());
    }
}
