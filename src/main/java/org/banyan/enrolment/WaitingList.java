package org.banyan.enrolment;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets those who wait come in as soon as there is a seat, in the transaction that frees it. */
@Component
class WaitingList {

    private final EnrolmentRepository enrolments;
    private final CohortRepository cohorts;
    private final ObjectProvider<PlacementPolicy> policies;
    private final AdmissionLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingList(
            EnrolmentRepository enrolments,
            CohortRepository cohorts,
            ObjectProvider<PlacementPolicy> policies,
            AdmissionLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.policies = policies;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SeatsFreed freed) {
        Cohort cohort = cohorts.hold(freed.cohort().value()).orElseThrow();
        List<PlacementPolicy.Waiting> waiting = enrolments.waiting(cohort.id().value());
        long left = cohort.seats()
                .map(seats ->
                        Math.max(0, seats - enrolments.learners(cohort.id().value())))
                .orElse((long) waiting.size());
        if (waiting.isEmpty() || left == 0) {
            return;
        }
        PlacementPolicy policy = policies.getIfAvailable(() -> WaitingList::byOrderOfApplication);
        policy.next(cohort.id(), waiting, (int) Math.min(left, waiting.size())).stream()
                .limit(left)
                .forEach(id -> letIn(cohort, id));
    }

    private void letIn(Cohort cohort, EnrolmentId id) {
        Enrolment enrolment = enrolments.findById(id.value()).orElseThrow();
        enrolment.comeBack(clock.instant());
        events.publishEvent(new PersonEnrolled(id, cohort.id(), enrolment.person()));
        letters.tell("promoted", cohort, enrolment.person(), null);
    }

    private static List<EnrolmentId> byOrderOfApplication(
            CohortId cohort, List<PlacementPolicy.Waiting> waiting, int seats) {
        return waiting.stream()
                .limit(seats)
                .map(PlacementPolicy.Waiting::enrolment)
                .toList();
    }
}
