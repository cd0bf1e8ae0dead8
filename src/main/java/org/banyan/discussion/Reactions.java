package org.banyan.discussion;

import java.time.Clock;
import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Short answers to posts: given and taken back, counted, and who gave them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Reactions {

    /** So many names are shown; the counts say how many there are. */
    private static final int MOST_PEOPLE = 300;

    private final Entrance entrance;
    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final ReactionStore store;
    private final LiveDiscussions live;
    private final Clock clock;

    Reactions(
            Entrance entrance,
            DiscussionRepository discussions,
            PostRepository posts,
            ReactionStore store,
            LiveDiscussions live,
            Clock clock) {
        this.entrance = entrance;
        this.discussions = discussions;
        this.posts = posts;
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Reacts to a post of somebody else, or takes that back. Doing it again changes nothing.
     *
     * @param given whether the reaction is to be there afterwards
     * @return all reactions to the post
     * @throws Refusal.NotPermitted for those who may only look, and for a post of one's own
     * @throws Refusal.NotFound if the post cannot be read any more
     */
    public List<ReactionCount> react(PostId id, Reaction kind, boolean given) {
        Entrance.Place place = entrance.toWrite(id);
        PersonId person = place.membership().person();
        hold(place.discussion());
        Post post = readable(id);
        if (post.author().equals(person)) {
            throw new Refusal.NotPermitted("discussion.refusal.own-post");
        }
        boolean changed = given ? store.give(post, kind, person, clock.instant()) : store.takeBack(post, kind, person);
        if (changed) {
            live.announce(place.cohort(), place.topic(), place.discussion(), id, DiscussionNews.Kind.REACTED);
        }
        return store.counts(List.of(id), person).getOrDefault(id, List.of());
    }

    /** Who has reacted to a post, for everybody who may read it. */
    @Transactional(readOnly = true)
    public List<Reacted> who(PostId id) {
        entrance.toRead(id);
        readable(id);
        return store.people(id, MOST_PEOPLE);
    }

    private void hold(DiscussionId discussion) {
        if (discussions.hold(discussion.value()).isEmpty()) {
            throw new Refusal.NotFound();
        }
    }

    private Post readable(PostId id) {
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        post.requireReadable();
        return post;
    }
}
