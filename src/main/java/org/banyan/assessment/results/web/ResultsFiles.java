package org.banyan.assessment.results.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.banyan.assessment.results.Counting;
import org.banyan.assessment.results.ResultsExport;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of a quiz: a table as CSV (summary, questions, answers, groups, gain, learners), or all of them as a workbook. Each has
 * an address for programs and one for who is signed in on the screen. Counting is {@code first}, {@code highest}, {@code last},
 * {@code average}, or {@code cohort} for what the cohort's conditions say.
 */
@RestController
@Tag(name = "Quiz results")
class ResultsFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ResultsExport export;

    ResultsFiles(ResultsExport export) {
        this.export = export;
    }

    @GetMapping({"/api/v1/cohorts/{cohort}/quizzes/{quiz}/{table}.csv", "/tutoring/results/{cohort}/{quiz}/{table}.csv"
    })
    @Operation(summary = "Results of a quiz in a cohort, a table of them")
    ResponseEntity<byte[]> csv(
            @PathVariable UUID cohort,
            @PathVariable String quiz,
            @PathVariable String table,
            @RequestParam(defaultValue = "first") String counting,
            Locale language) {
        String csv = export.csv(new CohortId(cohort), quiz, counting(counting), table, language);
        return file(csv.getBytes(StandardCharsets.UTF_8), CSV, quiz + "-" + table + ".csv");
    }

    @GetMapping({
        "/api/v1/cohorts/{cohort}/quizzes/{quiz}/results.xlsx",
        "/tutoring/results/{cohort}/{quiz}/results.xlsx"
    })
    @Operation(summary = "Results of a quiz in a cohort, all tables")
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID cohort,
            @PathVariable String quiz,
            @RequestParam(defaultValue = "first") String counting,
            Locale language) {
        byte[] workbook = export.workbook(new CohortId(cohort), quiz, counting(counting), language);
        return file(workbook, XLSX, quiz + ".xlsx");
    }

    @GetMapping({"/api/v1/courses/{course}/quizzes/{quiz}/{table}.csv", "/results/{course}/{quiz}/{table}.csv"})
    @Operation(summary = "Results of a quiz over all cohorts of a course, a table of them")
    ResponseEntity<byte[]> csvOfCourse(
            @PathVariable UUID course,
            @PathVariable String quiz,
            @PathVariable String table,
            @RequestParam(defaultValue = "first") String counting,
            Locale language) {
        String csv = export.csv(new CourseId(course), quiz, counting(counting), table, language);
        return file(csv.getBytes(StandardCharsets.UTF_8), CSV, quiz + "-" + table + ".csv");
    }

    @GetMapping({"/api/v1/courses/{course}/quizzes/{quiz}/results.xlsx", "/results/{course}/{quiz}/results.xlsx"})
    @Operation(summary = "Results of a quiz over all cohorts of a course, all tables")
    ResponseEntity<byte[]> workbookOfCourse(
            @PathVariable UUID course,
            @PathVariable String quiz,
            @RequestParam(defaultValue = "first") String counting,
            Locale language) {
        byte[] workbook = export.workbook(new CourseId(course), quiz, counting(counting), language);
        return file(workbook, XLSX, quiz + ".xlsx");
    }

    /** Null where it is the cohort that decides. */
    private static @Nullable Counting counting(String name) {
        if (name.equalsIgnoreCase("cohort")) {
            return null;
        }
        return Arrays.stream(Counting.values())
                .filter(counting -> counting.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Counting.FIRST);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
