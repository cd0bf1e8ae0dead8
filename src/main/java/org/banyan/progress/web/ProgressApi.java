package org.banyan.progress.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.progress.Standing;
import org.banyan.progress.Standings;
import org.banyan.shared.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the learners of a cohort stand, for those who lead it. */
@RestController
@RequestMapping("/api/v1/cohorts/{id}/progress")
class ProgressApi {

    private final Standings standings;

    ProgressApi(Standings standings) {
        this.standings = standings;
    }

    /**
     * A learner's row.
     *
     * @param requirements by what is asked for: how much is done of how much
     */
    record Row(
            UUID person,
            String name,
            String status,
            @Nullable Instant enrolledAt,
            @Nullable Instant completedAt,
            Map<String, Share> requirements) {}

    /** So much of so much. */
    record Share(int done, int needed) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Row> json(@PathVariable UUID id) {
        return standings.ofCohort(new CohortId(id), Locale.ENGLISH).stream()
                .map(ProgressApi::row)
                .toList();
    }

    @GetMapping(produces = "text/csv")
    String csv(@PathVariable UUID id) {
        List<Row> rows = json(id);
        Csv csv = new Csv("person", "name", "status", "enrolled_at", "completed_at", "requirement", "done", "needed");
        rows.forEach(row -> row.requirements()
                .forEach((requirement, share) -> csv.row(
                        row.person(),
                        row.name(),
                        row.status(),
                        row.enrolledAt(),
                        row.completedAt(),
                        requirement,
                        share.done(),
                        share.needed())));
        return csv.toString();
    }

    private static Row row(Standings.LearnerStanding learner) {
        Map<String, Share> requirements = new LinkedHashMap<>();
        for (Standing.Requirement requirement : learner.standing().requirements()) {
            requirements.put(
                    requirement.kind().name().toLowerCase(Locale.ROOT),
                    new Share(requirement.done(), requirement.needed()));
        }
        return new Row(
                learner.enrolment().person().value(),
                learner.name(),
                learner.enrolment().status().name(),
                learner.enrolment().enrolledAt(),
                learner.enrolment().completedAt(),
                requirements);
    }
}
