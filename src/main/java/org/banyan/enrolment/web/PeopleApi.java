package org.banyan.enrolment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.intake.CellProblem;
import org.banyan.enrolment.intake.Decision;
import org.banyan.enrolment.intake.ImportReport;
import org.banyan.enrolment.intake.ImportRow;
import org.banyan.enrolment.intake.ImportStatus;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.enrolment.intake.RowState;
import org.banyan.enrolment.intake.StartImport;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Registry;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import of people by programs: the same check and the same rules as on the screen. */
@RestController
@Tag(name = "People")
class PeopleApi {

    private static final String DESCRIPTION = "A table as CSV (comma, semicolon or tab, UTF-8) or XLSX with a row of"
            + " headings in any language of the interface. With dryRun nothing is written and the report says what"
            + " would be. All rows are written or none; nothing is ever deleted. Rows that may be about somebody who is"
            + " known stop the import unless doubtful says what to take them for: same (the likeliest person) or new.";
    private static final int MOST_PROBLEMS = 1000;

    private final PeopleImports imports;
    private final Registry registry;

    PeopleApi(PeopleImports imports, Registry registry) {
        this.imports = imports;
        this.registry = registry;
    }

    /**
     * What an import did or would do.
     *
     * @param id by which staff find it on the screen and can undo it
     */
    record Report(
            UUID id,
            ImportStatus status,
            int rows,
            int created,
            int changed,
            int unchanged,
            int doubtful,
            int errors,
            int enrolled,
            List<String> ignoredColumns) {

        static Report of(ImportReport report) {
            return new Report(
                    report.id().value(),
                    report.status(),
                    report.total(),
                    report.of(RowState.NEW),
                    report.of(RowState.CHANGED),
                    report.of(RowState.UNCHANGED),
                    report.of(RowState.DOUBTFUL),
                    report.of(RowState.ERROR),
                    report.enrolled(),
                    report.ignoredColumns());
        }
    }

    /** One thing at fault; the row as a spreadsheet program numbers it. */
    record Fault(int row, @Nullable String column, String problem) {}

    @PostMapping(path = "/api/v1/people/import")
    @Operation(summary = "Import people from a table", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The report; written, or checked with dryRun")
    @ApiResponse(responseCode = "422", description = "Nothing written; each fault with row and column")
    ResponseEntity<Object> importBody(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(description = "the table")
                    @org.springframework.web.bind.annotation.RequestBody(required = false)
                    byte @Nullable [] body,
            @RequestParam(defaultValue = "") @Parameter(description = "slug; needed by staff of several")
                    String institute,
            @RequestParam(required = false) @Nullable UUID cohort,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean addValues,
            @RequestParam(defaultValue = "ask") @Parameter(description = "ask, same or new") String doubtful,
            Locale language) {
        return run(
                body == null ? new byte[0] : body, "people", institute, cohort, dryRun, addValues, doubtful, language);
    }

    @PostMapping(path = "/api/v1/people/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import people from a form", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The report; written, or checked with dryRun")
    @ApiResponse(responseCode = "422", description = "Nothing written; each fault with row and column")
    ResponseEntity<Object> importForm(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String institute,
            @RequestParam(required = false) @Nullable UUID cohort,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean addValues,
            @RequestParam(defaultValue = "ask") String doubtful,
            Locale language)
            throws IOException {
        return run(
                file.getBytes(),
                Objects.requireNonNullElse(file.getOriginalFilename(), "people"),
                institute,
                cohort,
                dryRun,
                addValues,
                doubtful,
                language);
    }

    private ResponseEntity<Object> run(
            byte[] content,
            String name,
            String institute,
            @Nullable UUID cohort,
            boolean dryRun,
            boolean addValues,
            String doubtful,
            Locale language) {
        ImportReport report = imports.check(
                new StartImport(chosen(institute), cohort == null ? null : new CohortId(cohort), name, addValues),
                content);
        if (report.status() == ImportStatus.FAILED) {
            CellProblem problem = Objects.requireNonNull(report.problem());
            return problem(problem.key(), problem.in(language), report, language);
        }
        if (report.undecided() > 0 && !doubtful.equals("ask")) {
            imports.decideAll(report.id(), doubtful.equals("same") ? Decision.SAME : Decision.NEW);
            report = imports.report(report.id());
        }
        if (report.of(RowState.ERROR) > 0) {
            Refusal refusal = new Refusal.Invalid("enrolment.import.refusal.errors", report.of(RowState.ERROR));
            return problem(refusal.key(), refusal.in(language), report, language);
        }
        if (report.undecided() > 0 && !dryRun) {
            Refusal refusal = new Refusal.Invalid("enrolment.import.refusal.undecided", report.undecided());
            return problem(refusal.key(), refusal.in(language), report, language);
        }
        return ResponseEntity.ok(Report.of(dryRun ? report : imports.applyNow(report.id())));
    }

    private ResponseEntity<Object> problem(String key, String detail, ImportReport report, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        problem.setType(URI.create("urn:banyan:problem:" + key));
        problem.setProperty("report", Report.of(report));
        problem.setProperty("faults", faults(report, language));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Fault> faults(ImportReport report, Locale language) {
        List<Fault> faults = new ArrayList<>();
        for (ImportRow row : imports.rows(report.id(), RowState.ERROR, 0, MOST_PROBLEMS)) {
            row.problems().forEach(fault -> faults.add(new Fault(row.number(), fault.heading(), fault.in(language))));
        }
        for (ImportRow row : imports.rows(report.id(), RowState.DOUBTFUL, 0, MOST_PROBLEMS)) {
            if (row.decision() == null) {
                Refusal doubt = new Refusal.Invalid("enrolment.import.refusal.doubtful");
                faults.add(new Fault(row.number(), null, doubt.in(language)));
            }
        }
        return faults;
    }

    private InstituteId chosen(String slug) {
        List<InstituteEntry> mine = registry.institutes();
        if (mine.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        if (slug.isEmpty()) {
            if (mine.size() > 1) {
                throw new Refusal.Invalid("enrolment.refusal.which-institute");
            }
            return mine.getFirst().id();
        }
        return mine.stream()
                .filter(institute -> institute.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal.NotPermitted::new)
                .id();
    }
}
