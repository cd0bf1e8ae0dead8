package org.banyan.tutoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A peer tutor leads one topic of one cohort from a day to a day, both included, days being those of UTC. It may be cancelled,
 * or handed over to somebody who leads for the days that are left; both end it once and leave it to be seen. Before, during and
 * after the duty its holder may write down what the next one should know.
 */
@Entity
@Table(name = "facilitation_duty")
class FacilitationDuty {

    @Id
    private UUID id;

    private UUID cohortId;
    private UUID topicId;
    private @Nullable UUID groupId;
    private UUID personId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private @Nullable String note;
    private UUID givenBy;
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private DutyEntry.@Nullable Ending ending;

    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable UUID successorId;

    @Version
    private int version;

    protected FacilitationDuty() {}

    FacilitationDuty(GiveDuty give, PersonId givenBy, Instant now) {
        this.id = DutyId.next().value();
        this.cohortId = give.cohort().value();
        this.topicId = give.topic().value();
        this.groupId = give.group() == null ? null : give.group().value();
        this.personId = give.person().value();
        this.fromDay = give.from();
        this.toDay = give.to();
        this.givenBy = givenBy.value();
        this.givenAt = now;
    }

    DutyId id() {
        return new DutyId(id);
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    TopicId topic() {
        return new TopicId(topicId);
    }

    Optional<GroupId> group() {
        return Optional.ofNullable(groupId).map(GroupId::new);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate to() {
        return toDay;
    }

    void writeNote(@Nullable String words) {
        note = words;
    }

    void cancel(PersonId by, Instant now, LocalDate onDay) {
        requireToCome(onDay);
        end(DutyEntry.Ending.CANCELLED, by, now);
    }

    /** Ends this duty and gives what is left of it to somebody else. */
    FacilitationDuty handOver(PersonId to, PersonId by, Instant now, LocalDate onDay) {
        requireToCome(onDay);
        if (to.equals(person())) {
            throw new Refusal.Invalid("tutoring.refusal.same-person");
        }
        LocalDate begins = onDay.isAfter(fromDay) ? onDay : fromDay;
        FacilitationDuty successor = new FacilitationDuty(
                new GiveDuty(cohort(), topic(), group().orElse(null), to, begins, toDay, true), by, now);
        end(DutyEntry.Ending.HANDED_OVER, by, now);
        successorId = successor.id;
        return successor;
    }

    private void end(DutyEntry.Ending how, PersonId by, Instant now) {
        ending = how;
        endedBy = by.value();
        endedAt = now;
    }

    private void requireToCome(LocalDate onDay) {
        if (ending != null || onDay.isAfter(toDay)) {
            throw new Refusal.Conflict("tutoring.refusal.duty-over");
        }
    }
}
