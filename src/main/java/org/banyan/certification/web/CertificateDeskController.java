package org.banyan.certification.web;

import java.util.Locale;
import java.util.UUID;
import org.banyan.certification.CertificateDesk;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.CertificateFilter;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Many certificates in one file, for the staff who are signed in. */
@Controller
class CertificateDeskController {

    private final CertificateDesk desk;

    CertificateDeskController(CertificateDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/certificate-desk/{institute}/certificates.{form:zip|pdf}")
    ResponseEntity<byte[]> together(
            @PathVariable UUID institute,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID course,
            @RequestParam(defaultValue = "") String state) {
        CertificateFilter filter = new CertificateFilter(
                new InstituteId(institute),
                text,
                course == null ? null : new CourseId(course),
                state.isEmpty() ? null : CertificateEntry.State.valueOf(state.toUpperCase(Locale.ROOT)));
        boolean isZip = form.equals("zip");
        return ResponseEntity.ok()
                .contentType(isZip ? MediaType.valueOf("application/zip") : MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificates." + form + "\"")
                .body(isZip ? desk.zip(filter) : desk.printRun(filter));
    }
}
