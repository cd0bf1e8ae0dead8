package org.banyan.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads discussions and posts for screens. Each question is one statement whose cost does not grow with the number of posts;
 * who may ask is decided by those who call.
 */
@Component
class DiscussionQueries {

    private static final String ENTRY = """
            select d.id, d.kind, d.title, d.prompt_id, d.opened_by, d.opened_at, d.visible_count,
                d.visible_count - coalesce(r.mine, 0) - coalesce(r.seen, 0), d.last_post_at, d.last_post_by,
                d.post_count, coalesce(r.last_position, 0), d.pinned, d.locked_at is not null, d.accepted_post_id
            from discussion d
                left join discussion_reading r on r.discussion_id = d.id and r.person_id = :reader
            """;

    private static final String POST = """
            select p.id, p.position, p.author_id, p.reply_to_id, q.position, q.author_id,
                if(p.deleted_at is null, p.html, ''), p.posted_at, p.edited_at, p.deleted_by, p.version,
                p.hidden_at is not null and p.deleted_at is null, p.hidden_reason,
                (select group_concat(n.person_id order by n.endorsed_at) from post_endorsement n where n.post_id = p.id)
            from post p left join post q on q.id = p.reply_to_id
            """;

    private final JdbcClient sql;
    private final People people;

    DiscussionQueries(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** A discussion with its reader's mark. */
    record Opened(DiscussionEntry entry, int lastPosition, int lastRead) {}

    /** Discussions with something to read in them, pinned ones first, then those with the newest activity. */
    List<DiscussionEntry> entries(
            CohortId cohort, TopicId topic, PersonId reader, DiscussionList.@Nullable After after, int limit) {
        String onward = after == null
                ? ""
                : " and d.pinned <= :pinned and (d.pinned < :pinned or d.last_post_at < :lastPostAt"
                        + " or (d.last_post_at = :lastPostAt and d.id < :last))";
        var statement = sql.sql(ENTRY + " where d.cohort_id = :cohort and d.topic_id = :topic and d.visible_count > 0"
                        + onward + " order by d.pinned desc, d.last_post_at desc, d.id desc limit :limit")
                .param("reader", reader.value())
                .param("cohort", cohort.value())
                .param("topic", topic.value())
                .param("limit", limit);
        if (after != null) {
            statement = statement
                    .param("pinned", after.pinned())
                    .param("lastPostAt", Sql.utc(after.lastPostAt()))
                    .param("last", after.id().value());
        }
        return statement.query((row, _) -> entry(row)).list();
    }

    Opened open(DiscussionId discussion, @Nullable PersonId reader) {
        return sql.sql(ENTRY + " where d.id = :id")
                .param("reader", reader == null ? null : reader.value())
                .param("id", discussion.value())
                .query((row, _) -> new Opened(entry(row), row.getInt(11), row.getInt(12)))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The first discussion that was started from each prompt. */
    Map<String, DiscussionId> begun(CohortId cohort, TopicId topic) {
        return sql
                .sql("""
                        select prompt_id, min(id) from discussion
                        where cohort_id = ? and topic_id = ? and prompt_id is not null and visible_count > 0
                        group by prompt_id""")
                .params(cohort.value(), topic.value())
                .query((row, _) -> Map.entry(row.getString(1), new DiscussionId(Sql.uuid(row, 2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Integer> position(DiscussionId discussion, PostId post) {
        return sql.sql("select position from post where id = ? and discussion_id = ?")
                .params(post.value(), discussion.value())
                .query(Integer.class)
                .optional();
    }

    List<PostEntry> posts(DiscussionId discussion, int from, int to) {
        return sql.sql(POST + " where p.discussion_id = ? and p.position between ? and ? order by p.position")
                .params(discussion.value(), from, to)
                .query((row, _) -> post(row))
                .list();
    }

    DiscussionNews news(DiscussionId discussion, PostId post, DiscussionNews.Kind kind) {
        DiscussionEntry entry = open(discussion, null).entry();
        PostEntry changed = sql.sql(POST + " where p.id = ?")
                .param(post.value())
                .query((row, _) -> post(row).forOthers())
                .single();
        return new DiscussionNews(kind, entry, changed, names(List.of(entry), List.of(changed)));
    }

    /** Names of everybody who is mentioned, in one query. */
    Map<PersonId, String> names(Collection<DiscussionEntry> entries, Collection<PostEntry> posts) {
        Set<PersonId> mentioned = new HashSet<>();
        entries.forEach(entry -> {
            mentioned.add(entry.openedBy());
            mentioned.add(entry.lastPostBy());
        });
        posts.forEach(post -> {
            mentioned.add(post.author());
            mentioned.addAll(post.endorsedBy());
            post.answers().ifPresent(answered -> mentioned.add(answered.author()));
        });
        return people.names(mentioned);
    }

    private static DiscussionEntry entry(ResultSet row) throws SQLException {
        UUID accepted = Sql.uuidOrNull(row, 15);
        return new DiscussionEntry(
                new DiscussionId(Sql.uuid(row, 1)),
                DiscussionKind.valueOf(row.getString(2)),
                row.getBoolean(13),
                row.getBoolean(14),
                accepted == null ? null : new PostId(accepted),
                row.getString(3),
                row.getString(4),
                new PersonId(Sql.uuid(row, 5)),
                Sql.instant(row, 6),
                row.getInt(7),
                row.getInt(8),
                Sql.instant(row, 9),
                new PersonId(Sql.uuid(row, 10)));
    }

    private static PostEntry post(ResultSet row) throws SQLException {
        PersonId author = new PersonId(Sql.uuid(row, 3));
        UUID replyTo = Sql.uuidOrNull(row, 4);
        UUID deletedBy = Sql.uuidOrNull(row, 10);
        Instant editedAt = Sql.instantOrNull(row, 9);
        return new PostEntry(
                new PostId(Sql.uuid(row, 1)),
                row.getInt(2),
                author,
                replyTo == null
                        ? Optional.empty()
                        : Optional.of(new PostEntry.Answered(
                                new PostId(replyTo), row.getInt(5), new PersonId(Sql.uuid(row, 6)))),
                row.getString(7),
                Sql.instant(row, 8),
                editedAt,
                removal(author, deletedBy),
                row.getBoolean(12) ? new PostEntry.Hiding(row.getString(13)) : null,
                endorsedBy(row.getString(14)),
                row.getInt(11));
    }

    private static List<PersonId> endorsedBy(@Nullable String people) {
        return people == null
                ? List.of()
                : Stream.of(people.split(",", -1))
                        .map(id -> new PersonId(UUID.fromString(id)))
                        .toList();
    }

    private static PostEntry.Removal removal(PersonId author, @Nullable UUID deletedBy) {
        if (deletedBy == null) {
            return PostEntry.Removal.NONE;
        }
        return deletedBy.equals(author.value()) ? PostEntry.Removal.BY_AUTHOR : PostEntry.Removal.BY_LEADER;
    }
}
