package org.banyan.discussion.following;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.MoreCalled;
import org.banyan.discussion.PostChanged;
import org.banyan.discussion.PostId;
import org.banyan.discussion.PostPublished;
import org.banyan.discussion.PostsRead;
import org.banyan.identity.PersonId;
import org.banyan.tutoring.Facilitation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of posts, after they were published and apart from who wrote them: nobody who posts waits for it, and what a crash
 * interrupts is told at the next start.
 */
@Component
class Telling {

    private final JdbcClient sql;
    private final FollowStore follows;
    private final Facilitation facilitation;
    private final Notices notices;

    Telling(JdbcClient sql, FollowStore follows, Facilitation facilitation, Notices notices) {
        this.sql = sql;
        this.follows = follows;
        this.facilitation = facilitation;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(PostPublished published) {
        find(published.post())
                .filter(Facts::readable)
                .ifPresent(post -> notices.tell(
                        news(post, published.discussion(), published.post(), published.at()),
                        audience(published, post)));
    }

    /** Tells only those whom the edit calls; everybody else has been told of the post. */
    @ApplicationModuleListener
    void on(MoreCalled edited) {
        find(edited.post())
                .filter(Facts::readable)
                .ifPresent(post -> notices.tellAnew(
                        news(post, edited.discussion(), edited.post(), edited.at()), calledLater(edited, post)));
    }

    private static News news(Facts post, DiscussionId discussion, PostId id, Instant at) {
        return new News(DiscussionNewsSource.NAME, post.course(), discussion.value(), id.value(), post.position(), at);
    }

    private Map<PersonId, Why> audience(PostPublished published, Facts post) {
        Map<PersonId, Why> direct = called(published.post());
        if (post.addressedTo() != null) {
            direct.put(post.addressedTo(), Why.ANSWER);
        }
        Set<PersonId> onDuty = facilitation.onDuty(published.cohort(), published.topic());
        Map<PersonId, Why> audience = new HashMap<>();
        follows.around(published.cohort(), published.topic(), published.discussion(), direct.keySet(), onDuty)
                .forEach((person, hearing) -> hearing.of(post.position() == 1, direct.get(person))
                        .ifPresent(why -> audience.put(person, why)));
        audience.remove(published.author());
        return audience;
    }

    private Map<PersonId, Why> calledLater(MoreCalled edited, Facts post) {
        Map<PersonId, Why> direct = called(edited.post(), edited.called());
        Map<PersonId, Why> audience = new HashMap<>();
        follows.around(edited.cohort(), edited.topic(), edited.discussion(), direct.keySet(), Set.of())
                .forEach((person, hearing) -> {
                    Why why = direct.get(person);
                    if (why != null && hearing.of(post.position() == 1, why).isPresent()) {
                        audience.put(person, why);
                    }
                });
        audience.remove(edited.author());
        return audience;
    }

    private Map<PersonId, Why> called(PostId post) {
        return called(
                post,
                sql.sql("select target_id from post_mention where post_id = ?")
                        .param(post.value())
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Whom a post calls with these of its mentions, each once: people, and who learns now in a group. */
    private Map<PersonId, Why> called(PostId post, List<UUID> targets) {
        if (targets.isEmpty()) {
            return new HashMap<>();
        }
        return sql
                .sql("""
                        select target_id from post_mention
                            where post_id = :post and target_id in (:targets) and kind = 'PERSON'
                        union select e.person_id from post_mention m join enrolment e on e.group_id = m.target_id
                            and e.status in ('ENROLLED', 'COMPLETED')
                            where m.post_id = :post and m.target_id in (:targets) and m.kind = 'GROUP'""")
                .param("post", post.value())
                .param("targets", targets)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(person -> person, _ -> Why.MENTION, (one, _) -> one, HashMap::new));
    }

    @ApplicationModuleListener
    void on(PostChanged changed) {
        find(changed.post()).ifPresent(post -> notices.hide(changed.post().value(), !post.readable()));
    }

    /** Within the transaction that notes it, so that the count in the inbox and what is read never disagree. */
    @EventListener
    void on(PostsRead read) {
        notices.seen(read.person(), read.discussion().value(), read.position());
    }

    private record Facts(
            UUID course, int position, @Nullable PersonId addressedTo, boolean readable) {}

    private Optional<Facts> find(PostId post) {
        return sql.sql("""
                        select c.course_id, p.position, p.addressed_to_id,
                            p.deleted_at is null and p.hidden_at is null
                        from post p join discussion d on d.id = p.discussion_id join cohort c on c.id = d.cohort_id
                        where p.id = ? and d.kind <> 'CHAT'""")
                .param(post.value())
                .query((row, _) -> {
                    UUID addressedTo = row.getObject(3, UUID.class);
                    return new Facts(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            addressedTo == null ? null : new PersonId(addressedTo),
                            row.getBoolean(4));
                })
                .optional();
    }
}
