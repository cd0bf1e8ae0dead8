package org.banyan.cascade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.PersonId;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from a completion that was noted in a list: a qualification, if the course trains trainers, and news for those
 * who write certificates. What was noted by mistake is taken back with all that followed.
 */
@Component
class TrainingCompletions {

    private final TrainingStore store;
    private final TrainerQualifications qualifications;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    TrainingCompletions(
            TrainingStore store,
            TrainerQualifications qualifications,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.qualifications = qualifications;
        this.audit = audit;
        this.events = events;
    }

    /** Notes who completed; they did so at the end, or now if it goes on. */
    void note(TrainingEntry training, Collection<PersonId> people, Instant now) {
        if (training.startsOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new Refusal.Invalid("cascade.refusal.not-begun");
        }
        Instant ended = training.endsOn().atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant at = ended.isBefore(now) ? ended : now;
        Scope scope = training.programme() == null
                ? Scope.of(training.institute())
                : Scope.of(Scope.Kind.PROGRAMME, training.programme().value());
        List<PersonId> completing = store.complete(training.training(), people, at);
        completing.forEach(person -> {
            qualifications.completed(person, training.course(), scope, evidence(training), at);
            events.publishEvent(new TrainingCompleted(training.training(), person, at));
        });
        if (!completing.isEmpty()) {
            audit.record(
                    "cascade.training-completed",
                    AuditTrail.Subject.of("training", training.training().value()),
                    Map.of("people", completing.size()));
        }
    }

    /** To be called before the list forgets that they completed. */
    void takeBack(TrainingEntry training, Collection<PersonId> people) {
        store.participants(training.training()).stream()
                .filter(participant -> participant.completedAt() != null && people.contains(participant.person()))
                .map(TrainingParticipant::person)
                .forEach(person -> {
                    qualifications.takenBack(person, evidence(training));
                    events.publishEvent(new CompletionTakenBack(training.training(), person));
                });
    }

    private static String evidence(TrainingEntry training) {
        return "training:" + training.training().value();
    }
}
