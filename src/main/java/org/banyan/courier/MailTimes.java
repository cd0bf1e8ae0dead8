package org.banyan.courier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets anew when notices are mailed that wait for it, after their reader has chosen otherwise. */
@Component
class MailTimes {

    private final JdbcClient sql;
    private final MailHours hours;

    MailTimes(JdbcClient sql, MailHours hours) {
        this.sql = sql;
        this.hours = hours;
    }

    void setAnew(PersonId person, Instant now) {
        record Waiting(UUID channel, Why why) {}
        List<Waiting> waiting = sql.sql("select distinct channel_id, why from notice where person_id = ?"
                        + " and mail_due_at is not null")
                .param(person.value())
                .query((row, _) -> new Waiting(row.getObject(1, UUID.class), Why.valueOf(row.getString(2))))
                .list();
        waiting.forEach(kind -> {
            MailHour hour = hours.of(Set.of(person), kind.channel()).get(person);
            Instant due = hour == null ? null : hour.of(kind.why(), now).orElse(null);
            sql.sql("update notice set mail_due_at = :due where person_id = :person and channel_id = :channel"
                            + " and why = :why and mail_due_at is not null")
                    .param("due", NoticeStore.utcOrNull(due))
                    .param("person", person.value())
                    .param("channel", kind.channel())
                    .param("why", kind.why().name())
                    .update();
        });
    }
}
