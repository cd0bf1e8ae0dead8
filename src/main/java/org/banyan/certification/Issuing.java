package org.banyan.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.QuizResults;
import org.banyan.cascade.Cascade;
import org.banyan.cascade.CompletionTakenBack;
import org.banyan.cascade.Standing;
import org.banyan.cascade.TrainingCompleted;
import org.banyan.cascade.TrainingsForCertificates;
import org.banyan.certification.pdf.UnprintableTextException;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateChoice;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.Cohorts;
import org.banyan.gathering.Attended;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Institutes;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.progress.CourseCompleted;
import org.banyan.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
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
    private final CertificateNumbers numbers;
    private final CertificateRules rules;
    private final WaitingCertificates waiting;
    private final CertificatePrinter printer;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final TrainingsForCertificates trainings;
    private final Cascade cascade;
    private final Attended attended;
    private final QuizResults quizzes;
    private final TemplateChoice templates;
    private final People people;
    private final Institutes institutes;
    private final CertificateLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Issuing(
            CertificateRepository certificates,
            CertificateNumbers numbers,
            CertificateRules rules,
            WaitingCertificates waiting,
            CertificatePrinter printer,
            Cohorts cohorts,
            PublishedCourses courses,
            TrainingsForCertificates trainings,
            Cascade cascade,
            Attended attended,
            QuizResults quizzes,
            TemplateChoice templates,
            People people,
            Institutes institutes,
            CertificateLetters letters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.rules = rules;
        this.waiting = waiting;
        this.printer = printer;
        this.cohorts = cohorts;
        this.courses = courses;
        this.trainings = trainings;
        this.cascade = cascade;
        this.attended = attended;
        this.quizzes = quizzes;
        this.templates = templates;
        this.people = people;
        this.institutes = institutes;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
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
        issue(certified, language, approved);
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
        issue(Certified.of(completed, trainings.facts(completed.training(), language)), language, approved);
    }

    /** A certificate of what was noted by mistake, or of a training that was called off, does not stand. */
    @ApplicationModuleListener
    void on(CompletionTakenBack taken) {
        if (trainings.hasCompleted(taken.training(), taken.person())) {
            return;
        }
        waiting.withdraw(taken.training().value(), taken.person());
        standing(taken.training().value(), taken.person()).ifPresent(certificate -> {
            String reason = Texts.text(
                    Locale.forLanguageTag(certificate.entry().language()), "certification.completion-taken-back");
            certificate.revoke(reason, clock.instant());
            audit.record(
                    "certification.revoked",
                    AuditTrail.Subject.of(taken.person()),
                    Map.of("number", certificate.entry().number(), "reason", reason));
            letters.revoked(taken.person(), certificate.entry(), reason);
            events.publishEvent(new LiveCertificates.Changed(taken.person()));
        });
    }

    private Optional<Certificate> standing(UUID training, PersonId person) {
        return certificates.findByTrainingIdAndPersonIdAndRevokedAtIsNull(training, person.value());
    }

    private void issue(Certified told, Locale language, boolean approved) {
        Standing standing = cascade.standing(told.person(), told.course());
        Certified certified = told.as(standing.part());
        if (!approved && rules.needsApproval(certified.institute())) {
            waiting.add(certified);
            return;
        }
        Instant now = clock.instant();
        Certificate certificate = certificates.save(new Certificate(
                certified,
                numbers.next(
                        certified.institute(),
                        certified.course(),
                        now.atZone(ZoneOffset.UTC).getYear()),
                language.toLanguageTag(),
                people.certificateName(certified.person()),
                institutes.get(certified.institute()).name(),
                standing,
                templates
                        .of(certified.institute(), certified.kind(), certified.course(), certified.cohort())
                        .orElse(null),
                rules.expiry(certified.institute(), certified.course(), now),
                now));
        audit.record(
                "certification.issued",
                AuditTrail.Subject.of(certified.person()),
                Map.of("number", certificate.entry().number(), "course", certified.title()));
        events.publishEvent(new LiveCertificates.Changed(certified.person()));
        try {
            printer.print(certificate);
            letters.issued(certified.person(), certificate.entry());
        } catch (UnprintableTextException e) {
            // Issued all the same: the holder is told, chooses a form of the name that can be printed, and prints then
            letters.unprintable(certified.person(), certificate.entry(), Certificates.letters(e));
        }
    }
}
