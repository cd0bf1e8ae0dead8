package org.banyan.discussion;

import java.time.Clock;
import java.util.Map;
import org.banyan.identity.AuditTrail;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who lead its author may stand behind a post; everybody sees who does. Doing what is done already changes nothing. */
@Service
@Transactional
public class Endorsements {

    private final JdbcClient sql;
    private final PostRepository posts;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final LiveDiscussions live;
    private final AuditTrail audit;
    private final Clock clock;

    Endorsements(
            JdbcClient sql,
            PostRepository posts,
            Entrance entrance,
            Facilitation facilitation,
            LiveDiscussions live,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stands behind a post of somebody whom one leads.
     *
     * @throws Refusal.NotPermitted for those who do not lead its author, and for its author
     */
    public void endorse(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        if (post.author().equals(place.membership().person())) {
            throw new Refusal.NotPermitted("discussion.refusal.own-post");
        }
        if (!facilitation.leads(place.membership(), place.topic(), post.author())) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading");
        }
        post.requireReadable();
        change(
                place,
                post,
                "discussion.post-endorsed",
                "insert ignore into post_endorsement (post_id, person_id, endorsed_at) values (:post, :person, :now)");
    }

    /** Stands behind it no more; for whoever did. */
    public void withdraw(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        change(
                place,
                post,
                "discussion.endorsement-withdrawn",
                "delete from post_endorsement where post_id = :post and person_id = :person and :now is not null");
    }

    private void change(Entrance.Place place, Post post, String action, String statement) {
        int changed = sql.sql(statement)
                .param("post", post.id().value())
                .param("person", place.membership().person().value())
                .param("now", Sql.utc(clock.instant()))
                .update();
        if (changed > 0) {
            audit.record(
                    action,
                    AuditTrail.Subject.of(post.author()),
                    Map.of("post", post.id().value()));
            live.announce(place.cohort(), place.topic(), place.discussion(), post.id(), DiscussionNews.Kind.MODERATED);
        }
    }
}
