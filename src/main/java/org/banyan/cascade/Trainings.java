package org.banyan.cascade;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.PersonId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The runs that trainers give: a cohort, or a meeting with people from a list. Who led them and who completed them is what
 * lineage is computed from; nobody types it.
 */
@Service
@Transactional
public class Trainings {

    private final TrainingStore store;
    private final TrainingRules rules;
    private final TrainerQualifications qualifications;
    private final CascadeAccess access;
    private final TrainingCohorts cohorts;
    private final TrainingCompletions completions;
    private final RegistryPicker picker;
    private final Programmes programmes;
    private final Registry registry;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Trainings(
            TrainingStore store,
            TrainingRules rules,
            TrainerQualifications qualifications,
            CascadeAccess access,
            TrainingCohorts cohorts,
            TrainingCompletions completions,
            RegistryPicker picker,
            Programmes programmes,
            Registry registry,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.qualifications = qualifications;
        this.access = access;
        this.cohorts = cohorts;
        this.completions = completions;
        this.picker = picker;
        this.programmes = programmes;
        this.registry = registry;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Opens a training. The person asking leads it, or is staff of the institute and opens it for those who lead.
     *
     * @throws Refusal.NotPermitted for somebody else, or one who is not qualified for the course, here and on that day
     * @throws Refusal.Invalid if another lead trainer is not qualified, nobody leads, or the dates, name or hours cannot be
     */
    public TrainingId open(OpenTraining asked) {
        if (asked.trainers().get(access.asking()) != TrainerPart.LEAD) {
            access.requireStaff(asked.institute());
        }
        OpenTraining open = rules.checked(asked);
        requireProgramme(open);
        requireQualified(open);
        TrainingId id = TrainingId.next();
        CohortId cohort = open.inCohort() ? cohorts.plan(open) : null;
        entities.flush();
        store.add(id, open, cohort, clock.instant());
        audit.record(
                "cascade.training-opened",
                AuditTrail.Subject.of("training", id.value()),
                Map.of("name", open.name(), "course", open.course().value()));
        return id;
    }

    private void requireProgramme(OpenTraining open) {
        if (open.programme() != null
                && !programmes.get(open.programme()).institutes().contains(open.institute())) {
            throw new Refusal.Invalid("cascade.refusal.programme");
        }
    }

    /** Today and on the day it begins: neither a training after expiry nor one opened after it. */
    private void requireQualified(OpenTraining open) {
        Instant now = clock.instant();
        Instant begins = open.startsOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        open.trainers().forEach((person, part) -> {
            if (part == TrainerPart.LEAD
                    && !(isQualified(open, person, now)
                            && (begins.isBefore(now) || isQualified(open, person, begins)))) {
                if (person.equals(access.asking())) {
                    throw new Refusal.NotPermitted("cascade.refusal.not-qualified");
                }
                throw new Refusal.Invalid("cascade.refusal.lead-not-qualified");
            }
        });
    }

    private boolean isQualified(OpenTraining open, PersonId person, Instant at) {
        return qualifications.isQualified(person, open.course(), open.institute(), open.programme(), at);
    }

    /** The trainings that the person asking has a part in, the newest first. */
    @Transactional(readOnly = true)
    public List<TrainingEntry> mine() {
        return store.by(access.asking());
    }

    /**
     * What may be seen of a training by those who see it in the tree: its facts and its trainers.
     *
     * @throws Refusal.NotPermitted for others
     */
    @Transactional(readOnly = true)
    public TrainingEntry get(TrainingId id) {
        TrainingEntry training = store.find(id).orElseThrow(Refusal.NotFound::new);
        if (!maySeePeople(training) && !access.institutes().contains(training.institute())) {
            if (training.programme() == null) {
                throw new Refusal.NotPermitted();
            }
            access.requireSight(programmes.get(training.programme()));
        }
        return training;
    }

    @Transactional(readOnly = true)
    public List<TrainingTrainer> trainers(TrainingId id) {
        get(id);
        return store.trainers(id);
    }

    /** Whether the person asking may see who took part: staff of the institute, and those who give the training. */
    @Transactional(readOnly = true)
    public boolean maySeePeople(TrainingId id) {
        return maySeePeople(store.find(id).orElseThrow(Refusal.NotFound::new));
    }

    private boolean maySeePeople(TrainingEntry training) {
        return access.isStaff(training.institute())
                || store.trainers(training.training()).stream()
                        .anyMatch(trainer -> trainer.person().equals(access.asking()));
    }

    /**
     * Who took part, by name.
     *
     * @throws Refusal.NotPermitted for those who neither give the training nor are staff of its institute
     */
    @Transactional(readOnly = true)
    public List<TrainingParticipant> people(TrainingId id) {
        if (!maySeePeople(id)) {
            throw new Refusal.NotPermitted();
        }
        return store.participants(id);
    }

    /** Whether the person asking may enter people and note who completed. */
    @Transactional(readOnly = true)
    public boolean mayRun(TrainingId id) {
        return mayRun(store.find(id).orElseThrow(Refusal.NotFound::new));
    }

    private boolean mayRun(TrainingEntry training) {
        return access.isStaff(training.institute())
                || store.trainers(training.training()).stream()
                        .anyMatch(trainer -> trainer.person().equals(access.asking())
                                && (trainer.part() == TrainerPart.LEAD || trainer.part() == TrainerPart.CO_TRAINER));
    }

    /**
     * Whom one may mean by these words, of those who are not in the training yet; {@link RegistryPicker} says who finds whom.
     *
     * @throws Refusal.NotPermitted for those who neither lead the training, nor co-train, nor are staff
     */
    @Transactional(readOnly = true)
    public List<KnownPerson> choices(TrainingId id, String words) {
        TrainingEntry training = store.find(id).orElseThrow(Refusal.NotFound::new);
        if (!mayRun(training)) {
            throw new Refusal.NotPermitted();
        }
        return picker.find(training.institute(), id, words);
    }

    /**
     * Enters people of the registry, all or none; who is there already stays as is. Only those known to the institute can be
     * entered by id, others come by name.
     *
     * @throws Refusal.NotPermitted for those who neither lead the training, nor co-train, nor are staff
     */
    public void enter(TrainingId id, Collection<PersonId> people) {
        TrainingEntry training = requireRunning(id);
        for (PersonId person : people) {
            if (!registry.knows(training.institute(), person)) {
                throw new Refusal.NotFound();
            }
            requireNoTrainer(id, person);
            store.enter(id, person, clock.instant());
        }
    }

    /**
     * Enters somebody by name, known or not; no account is needed. With a mail address the same person is found again.
     *
     * @throws Refusal.NotPermitted for those who neither lead the training, nor co-train, nor are staff
     */
    public PersonId enterByName(TrainingId id, String name, @Nullable String email, @Nullable String sex) {
        TrainingEntry training = requireRunning(id);
        PersonId person = registry.meet(
                training.institute(), new RegistryEntry(name, email, null, null, null, null, sex, null, null, null));
        requireNoTrainer(id, person);
        store.enter(id, person, clock.instant());
        return person;
    }

    private void requireNoTrainer(TrainingId id, PersonId person) {
        if (store.trainers(id).stream().anyMatch(trainer -> trainer.person().equals(person))) {
            throw new Refusal.Invalid("cascade.refusal.trains-here");
        }
    }

    /**
     * Notes who completed; who had completed stays so. If the course trains trainers, they are qualified by it.
     *
     * @throws Refusal.Invalid before the training has begun
     */
    public void complete(TrainingId id, Collection<PersonId> people) {
        completions.note(requireRunning(id), people, clock.instant());
    }

    /** Takes out somebody who was entered by mistake, with what a completion has brought about. */
    public void takeOut(TrainingId id, PersonId person) {
        TrainingEntry training = requireRunning(id);
        if (store.isParticipant(id, person)) {
            completions.takeBack(training, List.of(person));
            store.takeOut(id, person);
            audit.record(
                    "cascade.participant-taken-out", AuditTrail.Subject.of(person), Map.of("training", id.value()));
        }
    }

    /** Calls the training off: it counts no more, and certificates and qualifications by it end. */
    public void cancel(TrainingId id) {
        TrainingEntry training = store.find(id).orElseThrow(Refusal.NotFound::new);
        if (!mayRun(training)) {
            throw new Refusal.NotPermitted();
        }
        if (training.cancelled()) {
            return;
        }
        if (training.cohort() == null) {
            completions.takeBack(
                    training,
                    store.participants(id).stream()
                            .map(TrainingParticipant::person)
                            .toList());
        }
        store.cancel(id, clock.instant());
        audit.record(
                "cascade.training-cancelled",
                AuditTrail.Subject.of("training", id.value()),
                Map.of("name", training.name()));
    }

    private TrainingEntry requireRunning(TrainingId id) {
        TrainingEntry training = store.find(id).orElseThrow(Refusal.NotFound::new);
        if (!mayRun(training)) {
            throw new Refusal.NotPermitted();
        }
        if (training.cancelled()) {
            throw new Refusal.Invalid("cascade.refusal.cancelled");
        }
        if (training.cohort() != null) {
            throw new Refusal.Invalid("cascade.refusal.cohort-keeps-people");
        }
        return training;
    }
}
