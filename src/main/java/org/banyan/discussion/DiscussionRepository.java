package org.banyan.discussion;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DiscussionRepository extends Repository<Discussion, UUID> {

    Discussion saveAndFlush(Discussion discussion);

    /** The discussion, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Discussion d where d.id = :id")
    Optional<Discussion> hold(UUID id);
}
