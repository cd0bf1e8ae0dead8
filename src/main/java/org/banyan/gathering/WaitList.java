package org.banyan.gathering;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Gives free places to those who wait, the first first, and tells them. The gathering's row must be held. */
@Component
class WaitList {

    private final RegistrationRepository registrations;
    private final GatheringLetters letters;
    private final Clock clock;

    WaitList(RegistrationRepository registrations, GatheringLetters letters, Clock clock) {
        this.registrations = registrations;
        this.letters = letters;
        this.clock = clock;
    }

    /** How many more may come; all who want where seats are not counted. */
    long free(Gathering gathering) {
        return gathering
                .seats()
                .map(seats -> seats
                        - registrations.countByGatheringIdAndStatus(
                                gathering.id().value(), RegistrationStatus.REGISTERED))
                .orElse((long) Integer.MAX_VALUE);
    }

    void fill(Gathering gathering) {
        Instant now = clock.instant();
        long free = free(gathering);
        if (free <= 0 || gathering.isCancelled() || !gathering.endsAt().isAfter(now)) {
            return;
        }
        List<Registration> next = registrations.line(gathering.id().value(), Limit.of(Math.toIntExact(free)));
        next.forEach(registration -> registration.promote(now));
        letters.promoted(gathering, next.stream().map(Registration::person).toList());
    }
}
