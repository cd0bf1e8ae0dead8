package org.banyan.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.banyan.assessment.QuizPassed;
import org.banyan.classroom.TopicRead;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.discussion.PostPublished;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.CohortMoved;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.gathering.AttendanceRecorded;
import org.banyan.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Looks again whether a learner has completed the course whenever something was done that may count. Events are only the
 * trigger: the facts decide, so an event that comes twice or late does no harm.
 */
@Component
class CompletionWatch {

    private final Standings standings;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompletionWatch(
            Standings standings,
            Enrolments enrolments,
            Cohorts cohorts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standings = standings;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TopicRead read) {
        look(read.cohort(), read.person());
    }

    @ApplicationModuleListener
    void on(PostPublished published) {
        look(published.cohort(), published.author());
    }

    @ApplicationModuleListener
    void on(QuizPassed passed) {
        look(passed.cohort(), passed.person());
    }

    @ApplicationModuleListener
    void on(AttendanceRecorded recorded) {
        look(recorded.cohort(), recorded.person());
    }

    /** The newer version may ask for less, or for what some have done already. */
    @ApplicationModuleListener
    void on(CohortMoved moved) {
        CourseVersionId version = cohorts.get(moved.cohort()).version();
        enrolments.learnersIn(moved.cohort()).forEach(entry -> look(entry, version));
    }

    private void look(CohortId cohort, PersonId person) {
        enrolments
                .find(cohort, person)
                .filter(entry -> entry.status() == EnrolmentStatus.ENROLLED)
                .ifPresent(entry -> look(entry, cohorts.get(cohort).version()));
    }

    private void look(EnrolmentEntry entry, CourseVersionId version) {
        if (!standings
                .of(version, entry.cohort(), entry.person(), Locale.ENGLISH)
                .isFulfilled()) {
            return;
        }
        Instant now = clock.instant();
        if (enrolments.complete(entry.enrolment(), now)) {
            events.publishEvent(new CourseCompleted(entry.enrolment(), entry.cohort(), version, entry.person(), now));
        }
    }
}
