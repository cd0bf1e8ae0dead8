package org.banyan.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MailRepository extends Repository<Mail, UUID> {

    Optional<Mail> findById(UUID id);

    /** The next mails to send. */
    @Query("select m.id from Mail m where m.status = org.banyan.courier.MailStatus.WAITING and m.nextAttemptAt <= :now"
            + " order by m.nextAttemptAt")
    List<UUID> due(Instant now, Limit limit);

    /** Takes a mail that is due, until then; answers 0 if another sender was faster. */
    @Modifying
    @Query("update Mail m set m.nextAttemptAt = :until where m.id = :id"
            + " and m.status = org.banyan.courier.MailStatus.WAITING and m.nextAttemptAt <= :now")
    int take(UUID id, Instant now, Instant until);

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
