package org.banyan.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the audit trail. Writing is one insert by {@link AuditTrail}; there is nothing here that changes an entry. */
interface AuditEntryRepository extends Repository<AuditEntry, UUID> {

    String MATCHING = " from AuditEntry e where (:action is null or e.action = :action) and (:everybody = true"
            + " or e.actorId in :people or (e.subjectKind = 'person' and e.subjectId in :subjects))";

    @Query("select new org.banyan.identity.AuditEntryRepository$Entry("
            + "e.id, e.at, e.actorId, e.action, e.subjectKind, e.subjectId, e.details)" + MATCHING
            + " order by e.at desc, e.id desc")
    List<Entry> matching(
            @Nullable String action,
            boolean everybody,
            Collection<UUID> people,
            Collection<String> subjects,
            Pageable page);

    @Query("select count(e)" + MATCHING)
    int count(@Nullable String action, boolean everybody, Collection<UUID> people, Collection<String> subjects);

    @Query("select distinct e.action from AuditEntry e order by e.action")
    List<String> actions();

    @Query("select p.id from Person p where p.name like :pattern escape '!'"
            + " or exists (select 1 from Account a where a.personId = p.id and a.email like :pattern escape '!')"
            + " order by p.createdAt desc")
    List<UUID> peopleLike(String pattern, Limit limit);

    record Entry(
            UUID id,
            Instant at,
            @Nullable UUID actorId,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String details) {}
}
