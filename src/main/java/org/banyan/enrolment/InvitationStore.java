package org.banyan.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps invitations. */
@Component
class InvitationStore {

    private static final String IN_FORCE =
            " i.token_hash = :hash and i.revoked_at is null and i.accepted_at is null and i.expires_at > :now";

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(CohortId cohort, EmailAddress email, String hash, PersonId by, Instant now, Instant expires) {
        sql.sql("insert into invitation (id, cohort_id, email, token_hash, invited_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Uuid7.next(), cohort.value(), email.value(), hash, by.value(), now, expires)
                .update();
    }

    void revokeEarlier(CohortId cohort, EmailAddress email, Instant now) {
        sql.sql("update invitation set revoked_at = ? where cohort_id = ? and email = ? and revoked_at is null"
                        + " and accepted_at is null")
                .params(now, cohort.value(), email.value())
                .update();
    }

    void revoke(UUID id, Instant now) {
        sql.sql("update invitation set revoked_at = ? where id = ? and revoked_at is null and accepted_at is null")
                .params(now, id)
                .update();
    }

    Optional<CohortId> cohortOf(UUID id) {
        return sql.sql("select cohort_id from invitation where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(CohortId::new);
    }

    List<InvitationEntry> of(CohortId cohort, Instant now, int offset, int limit) {
        return sql.sql("""
                        select id, email, created_at, expires_at, case when accepted_at is not null then 'ACCEPTED'
                            when revoked_at is not null then 'REVOKED' when expires_at <= :now then 'EXPIRED'
                            else 'OPEN' end as state
                        from invitation where cohort_id = :cohort order by created_at desc, id desc
                        limit :limit offset :offset""")
                .param("cohort", cohort.value())
                .param("now", now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new InvitationEntry(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        InvitationEntry.State.valueOf(row.getString("state")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    int count(CohortId cohort) {
        return sql.sql("select count(*) from invitation where cohort_id = ?")
                .param(cohort.value())
                .query(Integer.class)
                .single();
    }

    Optional<Invitations.Invited> find(String hash, Instant now) {
        return sql.sql("select i.cohort_id, c.institute_id, i.email from invitation i"
                        + " join cohort c on c.id = i.cohort_id where" + IN_FORCE)
                .param("hash", hash)
                .param("now", now)
                .query((row, _) -> new Invitations.Invited(
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        new InstituteId(row.getObject("institute_id", UUID.class)),
                        new EmailAddress(row.getString("email"))))
                .optional();
    }

    /** Uses the invitation up; of two who try it at the same time one gets it. */
    Optional<Invitations.Invited> take(String hash, PersonId person, Instant now) {
        Optional<Invitations.Invited> invited = find(hash, now);
        boolean taken =
                sql.sql("update invitation i set i.accepted_at = :now, i.accepted_by = :person where" + IN_FORCE)
                                .param("hash", hash)
                                .param("now", now)
                                .param("person", person.value())
                                .update()
                        == 1;
        return taken ? invited : Optional.empty();
    }
}
