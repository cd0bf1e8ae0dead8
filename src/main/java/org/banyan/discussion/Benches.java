package org.banyan.discussion;

import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to a post for those who judge. The post is read after the row of its discussion is held, and not before. */
@Component
class Benches {

    private final JdbcClient sql;
    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final Entrance entrance;
    private final Facilitation facilitation;

    Benches(
            JdbcClient sql,
            DiscussionRepository discussions,
            PostRepository posts,
            Entrance entrance,
            Facilitation facilitation) {
        this.sql = sql;
        this.discussions = discussions;
        this.posts = posts;
        this.entrance = entrance;
        this.facilitation = facilitation;
    }

    /**
     * Lets in those who lead the author of the post where it stands.
     *
     * @throws Refusal.NotPermitted for everybody else
     */
    Entrance.Place requireLeading(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        PersonId author = sql.sql("select author_id from post where id = ?")
                .param(id.value())
                .query((row, _) -> new PersonId(Sql.uuid(row, 1)))
                .single();
        if (!facilitation.leads(place.membership(), place.topic(), author)) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading");
        }
        return place;
    }

    Bench at(Entrance.Place place, PostId id) {
        Discussion discussion = discussions.hold(place.discussion().value()).orElseThrow(Refusal.NotFound::new);
        Post post = posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        post.requireIn(discussion);
        return new Bench(place, discussion, post);
    }
}
