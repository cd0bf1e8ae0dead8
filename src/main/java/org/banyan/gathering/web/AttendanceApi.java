package org.banyan.gathering.web;

import java.util.List;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.gathering.AttendanceSheet;
import org.banyan.shared.Csv;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was at which gathering of a cohort, for those who lead it. */
@RestController
@RequestMapping("/api/v1/cohorts/{id}/attendance")
class AttendanceApi {

    private final AttendanceSheet sheet;

    AttendanceApi(AttendanceSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<AttendanceSheet.Line> json(@PathVariable UUID id) {
        return sheet.of(new CohortId(id));
    }

    @GetMapping(produces = "text/csv")
    String csv(@PathVariable UUID id) {
        Csv csv = new Csv(
                "gathering",
                "title",
                "starts_at",
                "ends_at",
                "zone",
                "hours",
                "cancelled",
                "person",
                "name",
                "registration",
                "mark",
                "source",
                "marked_at");
        sheet.of(new CohortId(id))
                .forEach(line -> csv.row(
                        line.gathering().value(),
                        line.title(),
                        line.startsAt(),
                        line.endsAt(),
                        line.zone(),
                        line.hours(),
                        line.cancelled(),
                        line.person().value(),
                        line.name(),
                        line.status(),
                        line.mark(),
                        line.source(),
                        line.markedAt()));
        return csv.toString();
    }
}
