package org.banyan.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.AuditTrail;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Summaries of what was said in a topic, one for a topic of a cohort. Whoever leads there writes it and goes on with it, and what
 * it said before is kept.
 */
@Service
@Transactional
public class WeavingPosts {

    private final JdbcClient sql;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final AuditTrail audit;
    private final Clock clock;

    WeavingPosts(JdbcClient sql, Entrance entrance, Facilitation facilitation, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.audit = audit;
        this.clock = clock;
    }

    /** The summary of the topic, for somebody who has come in: one query, and one for the posts that it names. */
    @Transactional(readOnly = true)
    public Optional<Weaving> of(Membership membership, TopicId topic) {
        return newest(membership.cohort(), topic)
                .map(weaving -> new Weaving(
                        weaving.cohort(),
                        weaving.topic(),
                        weaving.version(),
                        weaving.writtenBy(),
                        weaving.writtenAt(),
                        weaving.markdown(),
                        weaving.html(),
                        named(weaving)));
    }

    /** Whether the person who has come in leads somebody in the topic, and so may write its summary. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Membership membership, TopicId topic) {
        return !facilitation.reach(membership, topic).isNobody();
    }

    /**
     * Writes the summary, or goes on with it.
     *
     * @throws Refusal.NotPermitted for those who lead nobody in the topic
     * @throws Refusal.Invalid if there is nothing to read in it, or it names posts that are not in the cohort or not to be read
     * @throws Refusal.Conflict if somebody else has written meanwhile
     */
    public void save(SaveWeaving save) {
        Membership membership = requireLeading(save.cohort(), save.topic());
        WeavingText text = WeavingText.of(save.markdown());
        requireReadable(text.posts(), save.cohort());
        write(save, membership, text, false);
        audit.record(
                "discussion.summary-written",
                AuditTrail.Subject.of("topic", save.topic().value()),
                Map.of("cohort", save.cohort().value(), "version", save.version() + 1));
    }

    /** Takes the summary away; what it said is kept. */
    public void remove(CohortId cohort, TopicId topic, int version) {
        Membership membership = requireLeading(cohort, topic);
        WeavingText nothing = new WeavingText(new PostText("", ""), List.of());
        write(new SaveWeaving(cohort, topic, version, ""), membership, nothing, true);
        audit.record(
                "discussion.summary-removed",
                AuditTrail.Subject.of("topic", topic.value()),
                Map.of("cohort", cohort.value()));
    }

    private Membership requireLeading(CohortId cohort, TopicId topic) {
        Membership membership = entrance.toWrite(cohort, topic);
        if (!mayWrite(membership, topic)) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading-topic");
        }
        return membership;
    }

    private void write(SaveWeaving save, Membership membership, WeavingText text, boolean removed) {
        UUID cohort = save.cohort().value();
        UUID topic = save.topic().value();
        int newest = sql.sql("select coalesce(max(version), 0) from weaving_post where cohort_id = ? and topic_id = ?")
                .params(cohort, topic)
                .query(Integer.class)
                .single();
        boolean isThere = newest(save.cohort(), save.topic()).isPresent();
        if (save.version() != newest && (isThere || save.version() != 0)) {
            throw new Refusal.Conflict("discussion.refusal.edited-meanwhile");
        }
        var now = Sql.utc(clock.instant());
        try {
            sql.sql("""
                            insert into weaving_post (cohort_id, topic_id, version, written_by, written_at, markdown, html, removed_at)
                            values (?, ?, ?, ?, ?, ?, ?, if(?, ?, null))""")
                    .params(
                            cohort,
                            topic,
                            newest + 1,
                            membership.person().value(),
                            now,
                            text.text().markdown(),
                            text.text().html(),
                            removed,
                            now)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal.Conflict("discussion.refusal.edited-meanwhile");
        }
        int number = 0;
        for (PostId post : text.posts()) {
            number++;
            sql.sql("insert into weaving_link (cohort_id, topic_id, version, number, post_id) values (?, ?, ?, ?, ?)")
                    .params(cohort, topic, newest + 1, number, post.value())
                    .update();
        }
    }

    private void requireReadable(List<PostId> posts, CohortId cohort) {
        if (!posts.isEmpty()
                && sql.sql("""
                                select count(*) from post p join discussion d on d.id = p.discussion_id
                                where p.id in (:posts) and d.cohort_id = :cohort and p.deleted_at is null and p.hidden_at is null""")
                                .param(
                                        "posts",
                                        posts.stream().map(PostId::value).toList())
                                .param("cohort", cohort.value())
                                .query(Integer.class)
                                .single()
                        < posts.size()) {
            throw new Refusal.Invalid("discussion.refusal.unknown-named");
        }
    }

    private Optional<Weaving> newest(CohortId cohort, TopicId topic) {
        return sql.sql("""
                        select w.version, p.name, w.written_at, w.markdown, w.html, w.removed_at is null
                        from weaving_post w join person p on p.id = w.written_by
                        where w.cohort_id = ? and w.topic_id = ? order by w.version desc limit 1""")
                .params(cohort.value(), topic.value())
                .query((row, _) -> row.getBoolean(6)
                        ? Optional.of(new Weaving(
                                cohort,
                                topic,
                                row.getInt(1),
                                row.getString(2),
                                Sql.instant(row, 3),
                                row.getString(4),
                                row.getString(5),
                                List.of()))
                        : Optional.<Weaving>empty())
                .optional()
                .flatMap(found -> found);
    }

    private List<Weaving.Named> named(Weaving weaving) {
        return sql.sql("""
                        select l.number, p.id, d.id, d.topic_id, a.name, d.title
                        from weaving_link l join post p on p.id = l.post_id join discussion d on d.id = p.discussion_id
                            join person a on a.id = p.author_id
                        where l.cohort_id = ? and l.topic_id = ? and l.version = ?
                            and p.deleted_at is null and p.hidden_at is null
                        order by l.number""")
                .params(weaving.cohort().value(), weaving.topic().value(), weaving.version())
                .query((row, _) -> new Weaving.Named(
                        row.getInt(1),
                        new PostId(Sql.uuid(row, 2)),
                        new DiscussionId(Sql.uuid(row, 3)),
                        new TopicId(Sql.uuid(row, 4)),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
