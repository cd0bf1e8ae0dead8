package org.banyan.cascade;

import java.time.Instant;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * That a person may train a course, as lists show it.
 *
 * @param byHand whether staff said so, and not a completed training of trainers
 * @param expiresAt null if it holds for good
 */
public record QualificationEntry(
        QualificationId qualification,
        PersonId person,
        CourseId course,
        Scope scope,
        boolean firstTrainer,
        boolean byHand,
        Instant grantedAt,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String endedReason) {

    public boolean isInForce(Instant at) {
        return endedAt == null && (expiresAt == null || expiresAt.isAfter(at));
    }

    /** Whether it covers a training of this institute that counts in this programme, if in any. */
    boolean covers(org.banyan.identity.InstituteId institute, org.banyan.identity.@Nullable ProgrammeId programme) {
        return switch (scope.kind()) {
            case PLATFORM -> true;
            case INSTITUTE -> institute.value().equals(scope.id());
            case PROGRAMME -> programme != null && programme.value().equals(scope.id());
            case COURSE, COHORT, GROUP -> false;
        };
    }
}
