package org.banyan.assessment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<Attempt, UUID> {

    Attempt save(Attempt attempt);

    void flush();

    Optional<Attempt> findById(UUID id);

    /** The attempt, held until the transaction ends, so that an answer and handing in wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attempt a where a.id = :id")
    Optional<Attempt> hold(UUID id);

    @Query("select a.id from Attempt a where a.submittedAt is null and a.deadline < :before order by a.deadline")
    List<UUID> runningBeyond(Instant before, Limit limit);

    @Query("select count(a) > 0 from Attempt a where a.cohortId = :cohort and a.personId = :person"
            + " and a.quizKey = :quizKey and a.passed = true and a.id <> :other")
    boolean hasPassedInAnother(UUID cohort, UUID person, String quizKey, UUID other);
}
