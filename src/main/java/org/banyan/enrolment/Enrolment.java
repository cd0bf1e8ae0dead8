package org.banyan.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a cohort. It begins as enrolled (where one may come by oneself) or as applied; a withdrawn learner may come
 * back; completion is reached once and stays.
 */
@Entity
@Table(name = "enrolment")
class Enrolment {

    @Id
    private UUID id;

    private UUID cohortId;
    private UUID personId;
    private @Nullable UUID groupId;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private Instant appliedAt;
    private @Nullable Instant enrolledAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant completedAt;

    @Version
    private int version;

    protected Enrolment() {}

    Enrolment(CohortId cohort, PersonId person, Instant now) {
        this.id = EnrolmentId.next().value();
        this.cohortId = cohort.value();
        this.personId = person.value();
        this.status = EnrolmentStatus.ENROLLED;
        this.appliedAt = now;
        this.enrolledAt = now;
    }

    /** Somebody asks for a seat that staff give. */
    static Enrolment applied(CohortId cohort, PersonId person, Instant now) {
        Enrolment enrolment = new Enrolment(cohort, person, now);
        enrolment.status = EnrolmentStatus.APPLIED;
        enrolment.enrolledAt = null;
        return enrolment;
    }

    EnrolmentId id() {
        return new EnrolmentId(id);
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Optional<GroupId> group() {
        return Optional.ofNullable(groupId).map(GroupId::new);
    }

    EnrolmentStatus status() {
        return status;
    }

    void comeBack(Instant now) {
        if (!status.learns()) {
            status = completedAt == null ? EnrolmentStatus.ENROLLED : EnrolmentStatus.COMPLETED;
            enrolledAt = now;
            withdrawnAt = null;
        }
    }

    void applyAgain(Instant now) {
        status = EnrolmentStatus.APPLIED;
        appliedAt = now;
    }

    /** Accepted, without a seat yet. */
    void waitForASeat() {
        status = EnrolmentStatus.WAITING;
    }

    void decline() {
        status = EnrolmentStatus.DECLINED;
    }

    /** Whether staff may still decide. */
    boolean isUndecided() {
        return status == EnrolmentStatus.APPLIED || status == EnrolmentStatus.WAITING;
    }

    void withdraw(Instant now) {
        if (status != EnrolmentStatus.COMPLETED) {
            status = EnrolmentStatus.WITHDRAWN;
            withdrawnAt = now;
            groupId = null;
        }
    }
}
