package org.banyan.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.banyan.authoring.CourseImport;
import org.banyan.authoring.ImportReport;
import org.banyan.authoring.PackageSource;
import org.banyan.authoring.format.Problem;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes.InstituteEntry;
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

/** Import of course packages by programs: the same check and the same publishing as on the screen. */
@RestController
@Tag(name = "Course packages")
class CoursePackagesApi {

    private static final String DESCRIPTION = "The package is a zip in the format of course-content/README.md. With"
            + " dryRun nothing is written and the report says what would change. Content that has not changed makes no"
            + " new version. Warnings stop publishing unless they are accepted; errors always do.";

    private final CourseImport courseImport;
    private final CurrentPerson currentPerson;

    CoursePackagesApi(CourseImport courseImport, CurrentPerson currentPerson) {
        this.courseImport = courseImport;
        this.currentPerson = currentPerson;
    }

    @PostMapping(path = "/api/v1/course-packages", consumes = "application/zip")
    @Operation(summary = "Import a course package", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The report; published, or checked with dryRun")
    @ApiResponse(responseCode = "422", description = "Not published; each problem with its file and line")
    ResponseEntity<Object> importBody(
            InputStream body,
            @RequestParam(defaultValue = "") @Parameter(description = "slug; needed by those who author for several")
                    String institute,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean acceptWarnings,
            Locale language)
            throws IOException {
        return importPackage(body, institute, dryRun, acceptWarnings, language);
    }

    @PostMapping(path = "/api/v1/course-packages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a course package from a form", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The report; published, or checked with dryRun")
    @ApiResponse(responseCode = "422", description = "Not published; each problem with its file and line")
    ResponseEntity<Object> importForm(
            @RequestParam(name = "package", required = false) @Nullable MultipartFile uploaded,
            @RequestParam(defaultValue = "") String institute,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean acceptWarnings,
            Locale language)
            throws IOException {
        if (uploaded == null) {
            throw new Refusal.Invalid("authoring.refusal.no-package");
        }
        try (InputStream content = uploaded.getInputStream()) {
            return importPackage(content, institute, dryRun, acceptWarnings, language);
        }
    }

    private ResponseEntity<Object> importPackage(
            InputStream content, String institute, boolean dryRun, boolean acceptWarnings, Locale language)
            throws IOException {
        InstituteId into = institute(institute);
        Path file = Files.createTempFile("course-package", ".zip");
        try {
            receive(content, file);
            PackageSource source = new PackageSource.Zip(file);
            ImportReport report = dryRun
                    ? courseImport.check(into, source)
                    : courseImport.publish(into, source, acceptWarnings, _ -> {});
            return dryRun || report.published()
                    ? ResponseEntity.ok(ImportAnswer.of(report, language))
                    : ResponseEntity.unprocessableContent().body(notPublished(report, language));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void receive(InputStream content, Path file) throws IOException {
        long room = CourseImport.LARGEST_PACKAGE;
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                room -= read;
                if (room < 0) {
                    throw new Refusal.Invalid("authoring.upload.too-large", CourseImport.LARGEST_PACKAGE >> 20);
                }
                out.write(piece, 0, read);
            }
        }
        if (room == CourseImport.LARGEST_PACKAGE) {
            throw new Refusal.Invalid("authoring.refusal.no-package");
        }
    }

    private InstituteId institute(String slug) {
        currentPerson.require();
        List<InstituteEntry> mine = courseImport.institutes();
        if (mine.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        if (slug.isEmpty()) {
            if (mine.size() > 1) {
                throw new Refusal.Invalid("authoring.refusal.no-institute");
            }
            return mine.getFirst().id();
        }
        return mine.stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .map(InstituteEntry::id)
                .orElseThrow(() -> new Refusal.NotFound("authoring.refusal.unknown-institute", slug));
    }

    /** The first problem is said in words; all of them are listed, each with file and line. */
    private static ProblemDetail notPublished(ImportReport report, Locale language) {
        List<Problem> problems = report.errors().isEmpty() ? report.warnings() : report.errors();
        Problem first = problems.getFirst();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Refusal.Invalid("authoring.refusal.package", problems.size(), first.place(), first.in(language))
                        .in(language));
        detail.setTitle(HttpStatus.UNPROCESSABLE_CONTENT.getReasonPhrase());
        detail.setType(URI.create("urn:banyan:problem:authoring.refusal.package"));
        detail.setProperty("courses", report.courses());
        detail.setProperty("problems", ImportAnswer.ProblemAnswer.of(report.problems(), language));
        return detail;
    }
}
