package org.banyan.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.banyan.authoring.CourseExport;
import org.banyan.authoring.CourseExport.ExportedPackage;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.CurrentPerson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Courses as packages, for programs and for the link on the authors' page. */
@RestController
@Tag(name = "Course packages")
class CoursePackageExportApi {

    private final CourseExport export;
    private final CurrentPerson currentPerson;

    CoursePackageExportApi(CourseExport export, CurrentPerson currentPerson) {
        this.export = export;
        this.currentPerson = currentPerson;
    }

    /** Programs come with a token; the other address is for the browser of somebody who is signed in. */
    @GetMapping({"/api/v1/courses/{course}/package", "/authoring/packages/{course}"})
    @Operation(
            summary = "Export a course",
            description = "The newest version of the course as a zip in the format of course-content/README.md, for its"
                    + " authors, reviewers and staff. Importing it again makes no new version, and exporting that gives the"
                    + " same bytes.")
    @ApiResponse(responseCode = "200", description = "The package")
    ResponseEntity<byte[]> export(@PathVariable UUID course) {
        currentPerson.require();
        ExportedPackage exported = export.export(new CourseId(course));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(exported.fileName())
                                .build()
                                .toString())
                .body(exported.zip());
    }
}
