package org.banyan.courier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up when people want mail of a channel. */
@Component
class MailHours {

    private final JdbcClient sql;

    MailHours(JdbcClient sql) {
        this.sql = sql;
    }

    /** In one query; who has no open account is not in the answer. */
    Map<PersonId, MailHour> of(Collection<PersonId> people, UUID channel) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                        select a.person_id, a.zone, h.person_id is not null as said, h.quiet_from, h.quiet_to,
                            r.rhythm, r.direct_at_once
                        from account a left join news_habit h on h.person_id = a.person_id
                            left join news_rhythm r on r.person_id = a.person_id and r.channel_id = :channel
                        where a.person_id in (:people) and a.closed_at is null""")
                .param("channel", channel)
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> Map.entry(new PersonId(row.getObject("person_id", UUID.class)), hour(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static MailHour hour(ResultSet row) throws SQLException {
        MailHour usual = MailHour.usual(ZoneId.of(row.getString("zone")));
        String rhythm = row.getString("rhythm");
        return new MailHour(
                rhythm == null ? usual.rhythm() : Rhythm.valueOf(rhythm),
                rhythm == null ? usual.directAtOnce() : row.getBoolean("direct_at_once"),
                row.getBoolean("said") ? quiet(row) : usual.quiet(),
                usual.zone());
    }

    static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        return from == null || to == null ? null : new QuietHours(from, to);
    }
}
