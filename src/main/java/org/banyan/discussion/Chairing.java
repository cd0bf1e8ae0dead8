package org.banyan.discussion;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.banyan.identity.AuditTrail;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steering a whole discussion: locking and pinning are for those who lead whoever opened it; accepting an answer is for whoever
 * asked, too. Every deed is in the audit trail; doing what is done already changes nothing.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Chairing {

    /** More would be a second list above the list. */
    static final int MOST_PINNED = 5;

    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final LiveDiscussions live;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final Clock clock;

    Chairing(
            DiscussionRepository discussions,
            PostRepository posts,
            Entrance entrance,
            Facilitation facilitation,
            LiveDiscussions live,
            AuditTrail audit,
            JdbcClient sql,
            Clock clock) {
        this.discussions = discussions;
        this.posts = posts;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.live = live;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** From now on only those write here who lead. */
    public void lock(DiscussionId id) {
        chair(id, discussion -> {
            if (!discussion.isLocked()) {
                discussion.lock(clock.instant());
                record("discussion.locked", discussion);
            }
        });
    }

    public void unlock(DiscussionId id) {
        chair(id, discussion -> {
            if (discussion.isLocked()) {
                discussion.unlock();
                record("discussion.unlocked", discussion);
            }
        });
    }

    /**
     * Puts the discussion above the others of its topic.
     *
     * @throws Refusal.Invalid if there are many above already
     */
    public void pin(DiscussionId id) {
        chair(id, discussion -> {
            if (!discussion.isPinned()) {
                if (pinned(discussion) >= MOST_PINNED) {
                    throw new Refusal.Invalid("discussion.refusal.too-many-pinned", MOST_PINNED);
                }
                discussion.pin(true);
                record("discussion.pinned", discussion);
            }
        });
    }

    public void unpin(DiscussionId id) {
        chair(id, discussion -> {
            if (discussion.isPinned()) {
                discussion.pin(false);
                record("discussion.unpinned", discussion);
            }
        });
    }

    /**
     * Accepts a post as the answer of its question, instead of one that was accepted before.
     *
     * @throws Refusal.NotPermitted for those who neither asked nor lead who did
     * @throws Refusal.Invalid if it is no answer: the question itself, or a post where nothing was asked
     */
    public void accept(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        Discussion discussion = holdToAccept(place);
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        post.requireIn(discussion);
        if (discussion.accepted().filter(id::equals).isEmpty()) {
            discussion.accept(post, place.membership().person());
            discussions.saveAndFlush(discussion);
            audit.record(
                    "discussion.answer-accepted",
                    AuditTrail.Subject.of("discussion", discussion.id().value()),
                    Map.of("post", id.value()));
            announce(place, id);
        }
    }

    /** Takes the acceptance of this post back, whoever accepted it. */
    public void takeBack(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        Discussion discussion = holdToAccept(place);
        if (discussion.takeBack(id)) {
            discussions.saveAndFlush(discussion);
            audit.record(
                    "discussion.acceptance-taken-back",
                    AuditTrail.Subject.of("discussion", discussion.id().value()),
                    Map.of("post", id.value()));
            announce(place, id);
        }
    }

    private Discussion holdToAccept(Entrance.Place place) {
        Discussion discussion = hold(place);
        if (!discussion.openedBy().equals(place.membership().person())) {
            requireLeading(place, discussion);
        }
        return discussion;
    }

    private void chair(DiscussionId id, Consumer<Discussion> deed) {
        Entrance.Place place = entrance.toWrite(id);
        Discussion discussion = hold(place);
        requireLeading(place, discussion);
        deed.accept(discussion);
        discussions.saveAndFlush(discussion);
        announce(place, first(id));
    }

    private void requireLeading(Entrance.Place place, Discussion discussion) {
        if (!facilitation.leads(place.membership(), place.topic(), discussion.openedBy())) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading");
        }
    }

    private Discussion hold(Entrance.Place place) {
        return discussions.hold(place.discussion().value()).orElseThrow(Refusal.NotFound::new);
    }

    private int pinned(Discussion discussion) {
        return sql.sql("select count(*) from discussion where cohort_id = ? and topic_id = ? and pinned")
                .params(discussion.cohort().value(), discussion.topic().value())
                .query(Integer.class)
                .single();
    }

    private PostId first(DiscussionId id) {
        return sql.sql("select id from post where discussion_id = ? and position = 1")
                .param(id.value())
                .query((row, _) -> new PostId(Sql.uuid(row, 1)))
                .single();
    }

    private void announce(Entrance.Place place, PostId post) {
        live.announce(place.cohort(), place.topic(), place.discussion(), post, DiscussionNews.Kind.MODERATED);
    }

    private void record(String action, Discussion discussion) {
        audit.record(
                action,
                AuditTrail.Subject.of("discussion", discussion.id().value()),
                Map.of("title", discussion.title()));
    }
}
