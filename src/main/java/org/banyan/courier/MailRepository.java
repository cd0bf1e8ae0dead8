package org.banyan.courier;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface MailRepository extends Repository<Mail, UUID> {

    Optional<Mail> findById(UUID id);

    /** The next mail to send, locked; one that another sender has in its hands is passed over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select m from Mail m where m.status = org.banyan.courier.MailStatus.WAITING and m.nextAttemptAt <= :now"
            + " order by m.nextAttemptAt")
    List<Mail> due(Instant now, Limit limit);

    @Query("select new org.banyan.courier.Outbox$Line(m.id, m.recipient, m.subject, m.language, m.status, m.createdAt,"
            + " m.lastError) from Mail m where (:pattern is null or m.recipient like :pattern escape '!'"
            + " or m.subject like :pattern escape '!') order by m.createdAt desc, m.id desc")
    List<Outbox.Line> lines(@Nullable String pattern, Pageable page);

    @Query("select count(m) from Mail m where (:pattern is null or m.recipient like :pattern escape '!'"
            + " or m.subject like :pattern escape '!')")
    int count(@Nullable String pattern);

    @Modifying
    @Query("delete from Mail m where m.status <> org.banyan.courier.MailStatus.WAITING and m.createdAt < :before")
    int deleteOlderThan(Instant before);
}
