package org.banyan.discussion;

import java.time.Clock;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a post out of sight and back, with all that is counted along. Who calls holds the row of the discussion. */
@Component
class PostHiding {

    private final PostRepository posts;
    private final ReadingCounts readings;
    private final LiveDiscussions live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostHiding(
            PostRepository posts,
            ReadingCounts readings,
            LiveDiscussions live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.readings = readings;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hides it, or gives one that is hidden already a new reason.
     *
     * @param by nobody where the number of reports decides, until somebody has looked
     */
    void hide(Discussion discussion, Post post, @Nullable PersonId by, @Nullable String reason) {
        boolean counted = post.isReadable();
        post.hide(by, reason, clock.instant());
        if (counted) {
            discussion.takeBack(post.id());
            discussion.losePost();
        }
        posts.saveAndFlush(post);
        if (counted) {
            readings.lost(post);
        }
        announce(discussion, post);
    }

    void restore(Discussion discussion, Post post) {
        post.restore();
        discussion.regainPost();
        posts.saveAndFlush(post);
        readings.regained(post);
        announce(discussion, post);
    }

    private void announce(Discussion discussion, Post post) {
        events.publishEvent(new PostChanged(post.id()));
        live.announce(
                discussion.cohort(), discussion.topic(), discussion.id(), post.id(), DiscussionNews.Kind.MODERATED);
    }
}
