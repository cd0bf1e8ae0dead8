package org.banyan.courier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices in the database. */
@Component
class NoticeStore {

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    NoticeStore(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Keeps what is new; who has been told already keeps what they have. */
    void add(News news, Map<PersonId, Why> people, BiFunction<PersonId, Why, @Nullable Instant> mailDue) {
        SqlParameterSource[] rows = people.entrySet().stream()
                .map(told -> new MapSqlParameterSource("person", told.getKey().value())
                        .addValue("item", news.item())
                        .addValue("source", news.source())
                        .addValue("channel", news.channel())
                        .addValue("place", news.place())
                        .addValue("number", news.number())
                        .addValue("why", told.getValue().name())
                        .addValue("at", utc(news.at()))
                        .addValue("due", utcOrNull(mailDue.apply(told.getKey(), told.getValue()))))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                "insert ignore into notice (person_id, item_id, source, channel_id, place_id, number, why, told_at,"
                        + " mail_due_at) values (:person, :item, :source, :channel, :place, :number, :why, :at, :due)",
                rows);
    }

    void takeBack(UUID item, Collection<PersonId> people) {
        sql.sql("delete from notice where item_id = :item and person_id in (:people)")
                .param("item", item)
                .param("people", people.stream().map(PersonId::value).toList())
                .update();
    }

    int read(PersonId person, UUID place, int number, Instant now) {
        return sql.sql("update notice set read_at = ? where person_id = ? and place_id = ? and number <= ?"
                        + " and read_at is null")
                .params(utc(now), person.value(), place, number)
                .update();
    }

    int readAll(PersonId person, Instant now) {
        return sql.sql("update notice set read_at = ? where person_id = ? and read_at is null")
                .params(utc(now), person.value())
                .update();
    }

    /** Answers whom it concerns. */
    Set<PersonId> hide(UUID item, boolean hidden) {
        Set<PersonId> people = sql
                .sql("select person_id from notice where item_id = ? and hidden <> ?")
                .params(item, hidden)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
        if (!people.isEmpty()) {
            sql.sql("update notice set hidden = ? where item_id = ?")
                    .params(hidden, item)
                    .update();
        }
        return people;
    }

    int unread(PersonId person) {
        return sql.sql("select count(*) from notice where person_id = ? and read_at is null and not hidden")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    Map<PersonId, Integer> unread(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : sql
                        .sql("select person_id, count(*) from notice where person_id in (:people) and read_at is null"
                                + " and not hidden group by person_id")
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query((row, _) -> Map.entry(new PersonId(row.getObject(1, UUID.class)), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What stands in an inbox of one place.
     *
     * @param lead the first unread item, or the newest if all are read
     */
    record Pile(String source, UUID place, UUID channel, UUID lead, Why why, int unread, int all, Instant newest) {}

    /** The places with the newest notices first. */
    List<Pile> piles(PersonId person, int offset, int limit) {
        return sql.sql("""
                        select source, place_id, channel_id, item_id, why, unread, total, newest from (
                            select n.*,
                                sum(n.read_at is null) over (partition by n.place_id) as unread,
                                count(*) over (partition by n.place_id) as total,
                                max(n.told_at) over (partition by n.place_id) as newest,
                                row_number() over (partition by n.place_id order by n.read_at is null desc,
                                    if(n.read_at is null, n.number, -n.number)) as position
                            from notice n where n.person_id = ? and not n.hidden) ranked
                        where position = 1 order by newest desc, place_id limit ? offset ?""")
                .params(person.value(), limit, offset)
                .query((row, _) -> new Pile(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        Why.valueOf(row.getString(5)),
                        row.getInt(6),
                        row.getInt(7),
                        instant(row, 8)))
                .list();
    }

    void deleteOlderThan(Instant before) {
        sql.sql("delete from notice where told_at < ? and mail_due_at is null")
                .param(utc(before))
                .update();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
