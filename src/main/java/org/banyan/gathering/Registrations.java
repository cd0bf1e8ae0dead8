package org.banyan.gathering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learners' places at the gatherings of their cohorts. However many register at once, no place is given twice. */
@Service
@Transactional
public class Registrations {

    private final GatheringRepository gatherings;
    private final RegistrationRepository registrations;
    private final WaitList waitList;
    private final GatheringAccess access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Registrations(
            GatheringRepository gatherings,
            RegistrationRepository registrations,
            WaitList waitList,
            GatheringAccess access,
            CurrentPerson currentPerson,
            Clock clock) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.waitList = waitList;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Registers the person asking, or puts them into the line where no place is free. Who is registered already stays so.
     *
     * @throws Refusal.NotPermitted for those who do not learn in the cohort
     * @throws Refusal.Invalid if the gathering is over or cancelled
     */
    public RegistrationStatus register(GatheringId id) {
        Gathering gathering = gatherings.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        PersonId person = access.requireLearning(gathering.cohort()).person();
        Instant now = clock.instant();
        requireToCome(gathering, now);
        Optional<Registration> known = registrations.findByGatheringIdAndPersonId(id.value(), person.value());
        if (known.isPresent() && !known.get().isWithdrawn()) {
            return known.get().status();
        }
        boolean hasPlace = waitList.free(gathering) > 0;
        known.ifPresent(registration -> registration.come(hasPlace, now));
        return known.orElseGet(() -> registrations.save(new Registration(id, person, hasPlace, now)))
                .status();
    }

    /** Gives up one's place or one's place in the line; the next who waits gets a free place. */
    public void withdraw(GatheringId id) {
        Gathering gathering = gatherings.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        Registration registration = registrations
                .findByGatheringIdAndPersonId(id.value(), currentPerson.id().value())
                .orElseThrow(Refusal.NotFound::new);
        Instant now = clock.instant();
        requireToCome(gathering, now);
        if (!registration.isWithdrawn()) {
            registration.withdraw(now);
            waitList.fill(gathering);
        }
    }

    private static void requireToCome(Gathering gathering, Instant now) {
        gathering.requireNotCancelled();
        if (!gathering.endsAt().isAfter(now)) {
            throw new Refusal.Invalid("gathering.refusal.over");
        }
    }
}
