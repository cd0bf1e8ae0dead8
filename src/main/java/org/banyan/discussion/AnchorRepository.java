package org.banyan.discussion;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnchorRepository extends Repository<Anchor, UUID> {

    Anchor saveAndFlush(Anchor anchor);

    Optional<Anchor> findById(UUID discussion);

    /**
     * Anchors of a cohort that were not looked for in this version yet, those that somebody has detached left out. They are held, so
     * that who moves them at the same time waits and then takes the next ones.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Anchor a
            where a.cohortId = :cohort and a.triedVersionId <> :version and a.state <> org.banyan.discussion.AnchorState.DETACHED
            order by a.topicId, a.discussionId""")
    List<Anchor> notTried(UUID cohort, UUID version, Limit limit);
}
