package org.banyan.enrolment.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.PlanCohort;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cohorts and enrolments for programs, with the rights of the token's owner. */
@RestController
@RequestMapping("/api/v1/cohorts")
class CohortApi {

    private final Cohorts cohorts;
    private final Enrolments enrolments;

    CohortApi(Cohorts cohorts, Enrolments enrolments) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
    }

    /** Cohorts of the institutes that the owner of the token works for. */
    @GetMapping
    List<CohortEntry> list() {
        return cohorts.mine();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CohortEntry plan(@RequestBody PlanCohort plan) {
        return cohorts.get(cohorts.plan(plan));
    }

    @GetMapping("/{id}/enrolments")
    List<EnrolmentEntry> enrolments(@PathVariable UUID id) {
        return enrolments.of(new CohortId(id));
    }

    /** Enrols the owner of the token, with a key where the cohort asks for one. */
    @PostMapping("/{id}/enrolments/mine")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentEntry enrolMyself(@PathVariable UUID id, @RequestBody(required = false) EnrolMyself request) {
        CohortId cohort = new CohortId(id);
        enrolments.enrolMyself(cohort, request == null ? "" : request.key());
        return enrolments.mine().stream()
                .filter(entry -> entry.cohort().equals(cohort))
                .findFirst()
                .orElseThrow();
    }

    /** Enrols somebody else, named by person id or by a mail address that is known. */
    @PostMapping("/{id}/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    Enrolled enrol(@PathVariable UUID id, @RequestBody EnrolSomebody request) {
        CohortId cohort = new CohortId(id);
        UUID person = request.person();
        String email = request.email();
        if ((person == null) == (email == null)) {
            throw new Refusal.Invalid("enrolment.refusal.person-or-mail");
        }
        EnrolmentId enrolment = person == null
                ? enrolments.enrol(cohort, EmailAddress.of(Objects.requireNonNull(email)))
                : enrolments.enrol(cohort, new PersonId(person));
        return new Enrolled(enrolment.value(), id);
    }

    record EnrolSomebody(@Nullable UUID person, @Nullable String email) {}

    record Enrolled(UUID enrolment, UUID cohort) {}

    record EnrolMyself(String key) {}
}
