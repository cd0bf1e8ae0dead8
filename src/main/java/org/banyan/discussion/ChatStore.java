package org.banyan.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes chat hours and their lines; who may is decided by those who call. */
@Component
class ChatStore {

    /** More on one page would be an archive. */
    private static final int SHOWN = 60;

    private static final int MOST_CLOCKS = 6;

    private static final String HOUR = """
            select c.discussion_id, c.series_id, c.cohort_id, c.topic_id, d.title, c.starts_at, c.ends_at, d.post_count,
                c.cancelled_at is not null
            from chat_hour c join discussion d on d.id = c.discussion_id
            """;

    private static final String LINE = """
            select p.id, p.position, p.author_id, a.name, p.markdown, p.posted_at, p.deleted_at is not null,
                p.hidden_at is not null
            from post p join person a on a.id = p.author_id
            """;

    private final JdbcClient sql;

    ChatStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Discussion discussion, UUID series, Instant starts, Instant ends) {
        sql.sql("insert into chat_hour (discussion_id, series_id, cohort_id, topic_id, starts_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        discussion.id().value(),
                        series,
                        discussion.cohort().value(),
                        discussion.topic().value(),
                        Sql.utc(starts),
                        Sql.utc(ends))
                .update();
    }

    Optional<ChatHour> find(DiscussionId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** In the order in which they are held. */
    List<ChatHour> find(List<DiscussionId> hours) {
        return sql.sql(HOUR + " where c.discussion_id in (:hours) order by c.starts_at")
                .param("hours", hours.stream().map(DiscussionId::value).toList())
                .query((row, _) -> hour(row))
                .list();
    }

    /** Those to come and those in which something was said, the first first. */
    List<ChatHour> in(CohortId cohort, TopicId topic, Instant now) {
        return sql.sql(HOUR + " where c.cohort_id = ? and c.topic_id = ? and c.cancelled_at is null"
                        + " and (c.ends_at > ? or d.post_count > 0) order by c.starts_at desc limit ?")
                .params(cohort.value(), topic.value(), Sql.utc(now), SHOWN)
                .query((row, _) -> hour(row))
                .list()
                .reversed();
    }

    /** Whether another one of the topic is held in that time. */
    boolean overlaps(Discussion hour, Instant starts, Instant ends) {
        return sql.sql("select exists (select 1 from chat_hour where cohort_id = ? and topic_id = ?"
                        + " and discussion_id <> ? and cancelled_at is null and starts_at < ? and ends_at > ?)")
                .params(hour.cohort().value(), hour.topic().value(), hour.id().value(), Sql.utc(ends), Sql.utc(starts))
                .query(Boolean.class)
                .single();
    }

    void move(DiscussionId id, Instant starts, Instant ends) {
        sql.sql("update chat_hour set starts_at = ?, ends_at = ? where discussion_id = ?")
                .params(Sql.utc(starts), Sql.utc(ends), id.value())
                .update();
    }

    /** Where those who learn in the cohort live, as far as they have said so: before that everybody lives by the world's time. */
    List<ZoneId> clocks(CohortId cohort) {
        return sql.sql("select a.zone from enrolment e join account a on a.person_id = e.person_id"
                        + " where e.cohort_id = ? and e.status = 'ENROLLED' and a.zone <> 'UTC'"
                        + " group by a.zone order by count(*) desc, a.zone limit ?")
                .params(cohort.value(), MOST_CLOCKS)
                .query((row, _) -> ZoneId.of(row.getString(1)))
                .list();
    }

    /** Those of its series from this one on that may still be cancelled. */
    List<DiscussionId> from(ChatHour hour) {
        return sql.sql("select discussion_id from chat_hour where series_id = ? and starts_at >= ?"
                        + " and cancelled_at is null order by starts_at")
                .params(hour.series(), Sql.utc(hour.startsAt()))
                .query((row, _) -> new DiscussionId(Sql.uuid(row, 1)))
                .list();
    }

    void cancel(List<DiscussionId> hours, PersonId by, Instant now) {
        sql.sql("update chat_hour set cancelled_at = :now, cancelled_by = :by where discussion_id in (:hours)")
                .param("now", Sql.utc(now))
                .param("by", by.value())
                .param("hours", hours.stream().map(DiscussionId::value).toList())
                .update();
    }

    void end(DiscussionId id, Instant now) {
        sql.sql("update chat_hour set ends_at = ? where discussion_id = ?")
                .params(Sql.utc(now), id.value())
                .update();
    }

    /** The newest lines before a position, in the order in which they were said. */
    List<ChatLine> lines(DiscussionId hour, int before, int limit) {
        return sql.sql(LINE + " where p.discussion_id = ? and p.position < ? order by p.position desc limit ?")
                .params(hour.value(), before, limit)
                .query((row, _) -> line(row))
                .list()
                .reversed();
    }

    Optional<ChatLine> line(PostId post) {
        return sql.sql(LINE + " where p.id = ?")
                .param(post.value())
                .query((row, _) -> line(row))
                .optional();
    }

    /** The hour that a post is a line of. */
    Optional<DiscussionId> roomOf(PostId post) {
        return sql.sql("select c.discussion_id from post p join chat_hour c on c.discussion_id = p.discussion_id"
                        + " where p.id = ?")
                .param(post.value())
                .query((row, _) -> new DiscussionId(Sql.uuid(row, 1)))
                .optional();
    }

    private static ChatHour hour(ResultSet row) throws SQLException {
        return new ChatHour(
                new DiscussionId(Sql.uuid(row, 1)),
                Sql.uuid(row, 2),
                new CohortId(Sql.uuid(row, 3)),
                new TopicId(Sql.uuid(row, 4)),
                row.getString(5),
                Sql.instant(row, 6),
                Sql.instant(row, 7),
                row.getInt(8),
                row.getBoolean(9));
    }

    private static ChatLine line(ResultSet row) throws SQLException {
        ChatLine.Standing standing = row.getBoolean(7)
                ? ChatLine.Standing.DELETED
                : row.getBoolean(8) ? ChatLine.Standing.HIDDEN : ChatLine.Standing.READABLE;
        return new ChatLine(
                new PostId(Sql.uuid(row, 1)),
                row.getInt(2),
                new PersonId(Sql.uuid(row, 3)),
                row.getString(4),
                standing == ChatLine.Standing.READABLE ? row.getString(5) : "",
                Sql.instant(row, 6),
                standing);
    }
}
