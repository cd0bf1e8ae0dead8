package org.banyan.discussion.following;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
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
                        new News(
                                DiscussionNewsSource.NAME,
                                post.course(),
                                published.discussion().value(),
                                published.post().value(),
                                post.position(),
                                published.at()),
                        audience(published, post)));
    }

    private Map<PersonId, Why> audience(PostPublished published, Facts post) {
        Map<PersonId, Why> direct = new HashMap<>();
        called(published.post()).forEach(person -> direct.put(person, Why.MENTION));
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

    /** Whom a post calls, each once: people, and who learns now in a group that it calls. */
    private List<PersonId> called(PostId post) {
        return sql.sql("""
                        select target_id from post_mention where post_id = :post and kind = 'PERSON'
                        union select e.person_id from post_mention m join enrolment e on e.group_id = m.target_id
                            and e.status in ('ENROLLED', 'COMPLETED') where m.post_id = :post and m.kind = 'GROUP'""")
                .param("post", post.value())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
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
