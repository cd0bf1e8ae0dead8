package org.banyan.gathering;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a cohort. It is planned, may be changed, and takes place or is cancelled with a reason; it is never deleted,
 * because people have put it into their calendars and because what was attended counts. Its sequence rises with every
 * change, which tells calendars that theirs is old.
 */
@Entity
@Table(name = "gathering")
class Gathering {

    @Id
    private UUID id;

    private UUID cohortId;

    @Enumerated(EnumType.STRING)
    private GatheringKind kind;

    private String title;
    private @Nullable String description;
    private @Nullable String venue;
    private @Nullable String link;
    private Instant startsAt;
    private Instant endsAt;
    private String zone;
    private @Nullable Integer seats;
    private BigDecimal hours;
    private String checkInSecret;
    private int sequence;
    private Instant plannedAt;
    private Instant changedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;

    @ElementCollection
    @CollectionTable(name = "gathering_facilitator", joinColumns = @JoinColumn(name = "gathering_id"))
    @Column(name = "person_id")
    private Set<UUID> facilitators = new HashSet<>();

    @Version
    private int version;

    protected Gathering() {}

    Gathering(CohortId cohort, GatheringPlan plan, String checkInSecret, Instant now) {
        this.id = GatheringId.next().value();
        this.cohortId = cohort.value();
        this.checkInSecret = checkInSecret;
        this.plannedAt = now;
        take(plan, now);
    }

    private void take(GatheringPlan plan, Instant now) {
        this.kind = plan.kind();
        this.title = plan.title();
        this.description = plan.description();
        this.venue = plan.venue();
        this.link = plan.link();
        this.startsAt = plan.start();
        this.endsAt = plan.end();
        this.zone = plan.zone();
        this.seats = plan.seats();
        this.hours = plan.hours();
        this.facilitators.clear();
        plan.facilitators().forEach(person -> facilitators.add(person.value()));
        this.changedAt = now;
    }

    GatheringId id() {
        return new GatheringId(id);
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    String title() {
        return title;
    }

    Optional<Integer> seats() {
        return Optional.ofNullable(seats);
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean isFacilitatedBy(PersonId person) {
        return facilitators.contains(person.value());
    }

    Set<PersonId> facilitators() {
        return facilitators.stream().map(PersonId::new).collect(Collectors.toSet());
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    /** What may be shown as a form and sent back with this version. */
    StoredPlan stored() {
        ZoneId clocks = zone();
        return new StoredPlan(
                id(),
                cohort(),
                version,
                new GatheringPlan(
                        kind,
                        title,
                        description,
                        venue,
                        link,
                        startsAt.atZone(clocks).toLocalDateTime(),
                        endsAt.atZone(clocks).toLocalDateTime(),
                        zone,
                        seats,
                        hours,
                        facilitators()));
    }

    /**
     * Changes what is planned; the row must be held.
     *
     * @param seen the version that the change was decided on
     * @return whether those who come have to be told, because it is at another time or place
     */
    boolean change(int seen, GatheringPlan plan, Instant now) {
        requireVersion(seen);
        requireNotCancelled();
        boolean elsewhere = !startsAt.equals(plan.start())
                || !endsAt.equals(plan.end())
                || !zone.equals(plan.zone())
                || !Objects.equals(venue, plan.venue())
                || !Objects.equals(link, plan.link());
        take(plan, now);
        sequence++;
        return elsewhere;
    }

    void cancel(int seen, String reason, Instant now) {
        requireVersion(seen);
        requireNotCancelled();
        cancelledAt = now;
        changedAt = now;
        cancelReason = reason;
        sequence++;
    }

    private void requireVersion(int seen) {
        if (version != seen) {
            throw new Refusal.Conflict("gathering.refusal.changed-meanwhile");
        }
    }

    void requireNotCancelled() {
        if (isCancelled()) {
            throw new Refusal.Invalid("gathering.refusal.cancelled");
        }
    }

    CheckInCodes codes() {
        return new CheckInCodes(checkInSecret, startsAt, endsAt);
    }
}
