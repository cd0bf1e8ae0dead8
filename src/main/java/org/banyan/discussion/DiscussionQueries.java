package org.banyan.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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

    private static final String ENTRY_COLUMNS =
            """
            select d.id, d.kind, d.title, d.prompt_id, d.opened_by, d.opened_at, d.visible_count,
                d.visible_count - coalesce(r.mine, 0) - coalesce(r.seen, 0), d.last_post_at, d.last_post_by,
                d.post_count, coalesce(r.last_position, 0), d.pinned, d.locked_at is not null, d.accepted_post_id,
                a.state, a.course_version_id = c.course_version_id, a.language, a.start_block, a.start_at, a.end_block,
                a.end_at,""" + QuotedWords.readable("a", "exact") + ", " + QuotedWords.readable("a", "first_exact")
                    + ", d.helpful_count, not " + PostFirst.OPEN;

    private static final String ENTRY_FROM = """

            from discussion d
                left join discussion_anchor a on a.discussion_id = d.id
                left join cohort c on a.discussion_id is not null and c.id = d.cohort_id
                left join discussion_reading r on r.discussion_id = d.id and r.person_id = :reader
            """;

    private static final String ENTRY = ENTRY_COLUMNS + ENTRY_FROM;

    private static final String PEOPLE_ON_BLOCK = """
                (select count(distinct w.person_id)
                    from discussion_anchor o join discussion_reading w on w.discussion_id = o.discussion_id and w.mine > 0
                    where o.cohort_id = a.cohort_id and o.topic_id = a.topic_id and o.state = 'PLACED'
                        and o.course_version_id = a.course_version_id and o.start_block = a.start_block)""";

    private static final String POST = """
            select p.id, p.position, p.author_id, p.reply_to_id, q.position, q.author_id,
                if(p.deleted_at is null, p.html, ''), p.posted_at, p.edited_at, p.deleted_by, p.version,
                p.hidden_at is not null and p.deleted_at is null, p.hidden_reason,
                (select group_concat(n.person_id order by n.endorsed_at) from post_endorsement n where n.post_id = p.id),
                p.hidden_by is null, if(p.hidden_at is null, null,
                    (select m.state from moderation_case m where m.post_id = p.id order by m.opened_at desc, m.id desc limit 1)),
                if(p.deleted_at is null, p.file_count, 0)
            from post p left join post q on q.id = p.reply_to_id
            """;

    private final JdbcClient sql;
    private final ReactionStore reactions;
    private final AttachmentStore attachments;
    private final People people;

    DiscussionQueries(JdbcClient sql, ReactionStore reactions, AttachmentStore attachments, People people) {
        this.sql = sql;
        this.reactions = reactions;
        this.attachments = attachments;
        this.people = people;
    }

    /** A discussion with its reader's mark. */
    record Opened(DiscussionEntry entry, int lastPosition, int lastRead) {}

    /** Discussions with something to read in them. */
    List<DiscussionEntry> entries(
            CohortId cohort,
            TopicId topic,
            PersonId reader,
            DiscussionChoice choice,
            DiscussionList.@Nullable After after,
            int limit) {
        var statement = sql.sql(ENTRY + " where d.cohort_id = :cohort and d.topic_id = :topic and d.visible_count > 0"
                        + choice.condition() + (after == null ? "" : choice.onward()) + choice.order()
                        + " limit :limit")
                .param("reader", reader.value())
                .param("cohort", cohort.value())
                .param("topic", topic.value())
                .param("limit", limit);
        if (after != null) {
            statement = statement
                    .param("pinned", after.pinned())
                    .param("helpful", after.helpful())
                    .param("lastPostAt", Sql.utc(after.lastPostAt()))
                    .param("last", after.id().value());
        }
        return statement.query((row, _) -> entry(row)).list();
    }

    /** Discussions whose words went with an edit, by topic. */
    List<PassageRepairs.LostPassage> lost(CohortId cohort, PersonId reader, int limit) {
        return sql.sql(ENTRY_COLUMNS + ", a.topic_id" + ENTRY_FROM
                        + " where a.cohort_id = :cohort and a.state = 'ORPHANED' and d.visible_count > 0"
                        + " order by a.topic_id, d.id limit :limit")
                .param("reader", reader.value())
                .param("cohort", cohort.value())
                .param("limit", limit)
                .query((row, _) -> new PassageRepairs.LostPassage(entry(row), new TopicId(Sql.uuid(row, 27))))
                .list();
    }

    Optional<PostId> firstPost(DiscussionId discussion) {
        return sql.sql("select id from post where discussion_id = ? and position = 1")
                .param(discussion.value())
                .query((row, _) -> new PostId(Sql.uuid(row, 1)))
                .optional();
    }

    /**
     * What is talked about in the text that the cohort reads now, in the order of its beginning; in one query. Who talks there
     * is counted by block.
     */
    TopicWords onWords(CohortId cohort, TopicId topic, PersonId reader, int limit) {
        Map<String, Integer> people = new HashMap<>();
        List<DiscussionEntry> entries = sql.sql(ENTRY_COLUMNS + ", " + PEOPLE_ON_BLOCK + ENTRY_FROM + """
                        where a.cohort_id = :cohort and a.topic_id = :topic and a.state = 'PLACED'
                            and a.course_version_id = c.course_version_id and d.visible_count > 0
                        order by d.id limit :limit""")
                .param("reader", reader.value())
                .param("cohort", cohort.value())
                .param("topic", topic.value())
                .param("limit", limit)
                .query((row, _) -> {
                    people.put(row.getString(19), row.getInt(27));
                    return entry(row);
                })
                .list();
        return new TopicWords(entries, people);
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
        List<ReactionCount> reacted = kind == DiscussionNews.Kind.REACTED
                ? reactions.counts(List.of(post), null).getOrDefault(post, List.of())
                : List.of();
        Map<PersonId, String> names = names(List.of(entry), List.of(changed));
        return new DiscussionNews(kind, entry, changed.calling(names), files(changed), reacted, names);
    }

    private List<Attachment> files(PostEntry post) {
        return post.files() == 0
                ? List.of()
                : attachments.of(List.of(post.id())).getOrDefault(post.id(), List.of());
    }

    String name(PersonId person) {
        return people.names(Set.of(person)).getOrDefault(person, "");
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
            mentioned.addAll(MentionText.people(post.html()));
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
                row.getBoolean(26),
                row.getInt(8),
                row.getInt(25),
                Sql.instant(row, 9),
                new PersonId(Sql.uuid(row, 10)),
                anchor(row));
    }

    /** What {@link #ENTRY} says of an anchor, from its sixteenth column on. */
    private static @Nullable AnchorEntry anchor(ResultSet row) throws SQLException {
        String state = row.getString(16);
        return state == null
                ? null
                : new AnchorEntry(
                        AnchorState.valueOf(state),
                        row.getBoolean(17) && state.equals(AnchorState.PLACED.name()),
                        row.getString(18),
                        row.getString(19),
                        row.getInt(20),
                        row.getString(21),
                        row.getInt(22),
                        row.getString(23),
                        row.getString(24));
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
                row.getBoolean(12)
                        ? new PostEntry.Hiding(
                                row.getBoolean(15), row.getString(13), ModerationCases.named(CaseState.class, row, 16))
                        : null,
                endorsedBy(row.getString(14)),
                row.getInt(17),
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
