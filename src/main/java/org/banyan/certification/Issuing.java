package org.banyan.certification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.QuizResults;
import org.banyan.cascade.CompletionTakenBack;
import org.banyan.cascade.TrainingCompleted;
import org.banyan.cascade.TrainingsForCertificates;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.Cohorts;
import org.banyan.gathering.Attended;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.progress.CourseCompleted;
import org.banyan.shared.Texts;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Issues certificates when it is told that somebody has completed something; once, however often it is told.
 *
 * @see "docs/decisions/0250-certificates-of-lists.md"
 */
@Component
class Issuing {

    /** Of these a person has one for an enrolment. */
    private static final Set<String> OF_COMPLETION =
            Set.of(CertificateKind.COMPLETION.name(), CertificateKind.TRAINER.name());

    private final CertificateRepository certificates;
    private final WaitingCertificates waiting;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final TrainingsForCertificates trainings;
    private final Attended attended;
    private final QuizResults quizzes;
    private final People people;
    private final CertificateRegister register;

    Issuing(
            CertificateRepository certificates,
            WaitingCertificates waiting,
            Cohorts cohorts,
            PublishedCourses courses,
            TrainingsForCertificates trainings,
            Attended attended,
            QuizResults quizzes,
            People people,
            CertificateRegister register) {
        this.certificates = certificates;
        this.waiting = waiting;
        this.cohorts = cohorts;
        this.courses = courses;
        this.trainings = trainings;
        this.attended = attended;
        this.quizzes = quizzes;
        this.people = people;
        this.register = register;
    }

    void issue(CourseCompleted completed) {
        issue(completed, CertificateKind.COMPLETION, false);
    }

    /** @param completed with the moment of the end, where the kind is none of completion */
    void issueApproved(CourseCompleted completed, CertificateKind kind) {
        issue(completed, kind, true);
    }

    private void issue(CourseCompleted completed, CertificateKind kind, boolean approved) {
        if (certificates.existsByEnrolmentIdAndKindIn(
                completed.enrolment().value(),
                OF_COMPLETION.contains(kind.name()) ? OF_COMPLETION : Set.of(kind.name()))) {
            return;
        }
        CohortEntry cohort = cohorts.get(completed.cohort());
        Locale language = people.language(completed.person())
                .orElseGet(() -> Locale.forLanguageTag(
                        courses.outline(completed.version(), Locale.ENGLISH).originalLanguage()));
        CourseOutline course = courses.outline(completed.version(), language);
        Certified certified = Certified.of(
                completed,
                kind,
                cohort,
                course,
                attended.of(completed.cohort(), completed.person()).hours(),
                quizzes.meanScore(completed.cohort(), completed.person()).orElse(null));
        register.enter(certified, language, approved);
    }

    /** Also for people without an account: who gave the training hands it to them. */
    @ApplicationModuleListener
    void on(TrainingCompleted completed) {
        issue(completed, false);
    }

    void issueApproved(TrainingCompleted completed) {
        issue(completed, true);
    }

    private void issue(TrainingCompleted completed, boolean approved) {
        if (!trainings.hasCompleted(completed.training(), completed.person())
                || standing(completed.training().value(), completed.person()).isPresent()) {
            return;
        }
        Locale language = people.language(completed.person()).orElseGet(() -> trainings.language(completed.training()));
        register.enter(Certified.of(completed, trainings.facts(completed.training(), language)), language, approved);
    }

    /** A certificate of what was noted by mistake, or of a training that was called off, does not stand. */
    @ApplicationModuleListener
    void on(CompletionTakenBack taken) {
        if (trainings.hasCompleted(taken.training(), taken.person())) {
            return;
        }
        waiting.withdraw(taken.training().value(), taken.person());
        standing(taken.training().value(), taken.person())
                .ifPresent(certificate -> register.revoke(
                        certificate,
                        Texts.text(
                                Locale.forLanguageTag(certificate.entry().language()),
                                "certification.completion-taken-back")));
    }

    private Optional<Certificate> standing(UUID training, PersonId person) {
        return certificates.findByTrainingIdAndPersonIdAndRevokedAtIsNull(training, person.value());
    }
}
