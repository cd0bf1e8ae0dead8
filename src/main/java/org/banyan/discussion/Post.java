package org.banyan.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one person said in a discussion, at one position of it. Its author may change the words, which keeps the earlier ones
 * as revisions; its author or who leads them may delete it once, which leaves the place. The words of a deleted post stay in
 * the database, for those who have to judge it, and are shown to nobody. Who leads the author may hide it with a reason and
 * restore it, and many reports hide it until somebody has looked; while it is hidden, its words and the reason are for its author and those who lead them.
 */
@Entity
@Table(name = "post")
class Post {

    @Id
    private UUID id;

    private UUID discussionId;
    private int position;
    private UUID authorId;
    private @Nullable UUID replyToId;
    private @Nullable UUID addressedToId;
    private UUID sendKey;
    private String markdown;
    private String html;
    private Instant postedAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant deletedAt;
    private @Nullable UUID deletedBy;
    private @Nullable Instant hiddenAt;
    private @Nullable UUID hiddenBy;
    private @Nullable String hiddenReason;
    private int fileCount;

    @Version
    private int version;

    protected Post() {}

    private Post(DiscussionId discussion, int position, PersonId author, SendKey key, PostText text, Instant now) {
        this.id = PostId.next().value();
        this.discussionId = discussion.value();
        this.position = position;
        this.authorId = author.value();
        this.sendKey = key.value();
        this.markdown = text.markdown();
        this.html = text.html();
        this.postedAt = now;
    }

    static Post first(Discussion discussion, PersonId author, SendKey key, PostText text, Instant now) {
        return new Post(discussion.id(), discussion.nextPosition(author, now), author, key, text, now);
    }

    /** A further post; it answers the given post of the same discussion, or else who opened the discussion. */
    static Post reply(
            Discussion discussion, @Nullable Post answered, PersonId author, SendKey key, PostText text, Instant now) {
        discussion.requireAlive();
        if (answered != null && !answered.discussion().equals(discussion.id())) {
            throw new Refusal.NotFound();
        }
        Post post = new Post(discussion.id(), discussion.nextPosition(author, now), author, key, text, now);
        post.replyToId = answered == null ? null : answered.id;
        post.addressedToId = (answered == null ? discussion.openedBy() : answered.author()).value();
        return post;
    }

    /** A line of a chat hour; it is said to everybody who is there. */
    static Post line(Discussion hour, PersonId author, SendKey key, PostText text, Instant now) {
        return new Post(hour.id(), hour.nextPosition(author, now), author, key, text, now);
    }

    /** Who wrote a post, and when. */
    record Written(PersonId author, Instant at) {}

    PostId id() {
        return new PostId(id);
    }

    DiscussionId discussion() {
        return new DiscussionId(discussionId);
    }

    int position() {
        return position;
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    String markdown() {
        return markdown;
    }

    String html() {
        return html;
    }

    int version() {
        return version;
    }

    boolean isFirst() {
        return position == 1;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isHidden() {
        return hiddenAt != null;
    }

    /** Whether everybody in the cohort may read it; only such posts are counted. */
    boolean isReadable() {
        return !isDeleted() && !isHidden();
    }

    Instant writtenAt() {
        return editedAt == null ? postedAt : editedAt;
    }

    Published published() {
        return new Published(discussion(), id(), position);
    }

    /** Goes on only for the author, on the version that the author has seen. */
    void requireEditable(PersonId editor, int seenVersion) {
        if (!author().equals(editor)) {
            throw new Refusal.NotPermitted("discussion.refusal.not-the-author");
        }
        requireNotDeleted();
        if (version != seenVersion) {
            throw new Refusal.Conflict("discussion.refusal.edited-meanwhile");
        }
    }

    void edit(PostText text, Instant now) {
        markdown = text.markdown();
        html = text.html();
        editedAt = now;
    }

    int files() {
        return fileCount;
    }

    void carries(int files) {
        fileCount = files;
    }

    void delete(PersonId by, Instant now) {
        deletedAt = now;
        deletedBy = by.value();
    }

    /** Hidden by nobody and for no reason yet means: by many reports, until somebody has looked. */
    void hide(@Nullable PersonId by, @Nullable String reason, Instant now) {
        hiddenAt = now;
        hiddenBy = by == null ? null : by.value();
        hiddenReason = reason;
    }

    void restore() {
        hiddenAt = null;
        hiddenBy = null;
        hiddenReason = null;
    }

    /** Goes on only if it has not gone to another discussion since this one was looked up. */
    void requireIn(Discussion discussion) {
        if (!discussion().equals(discussion.id())) {
            throw new Refusal.Conflict("discussion.refusal.rearranged-meanwhile");
        }
    }

    void requireReadable() {
        requireNotDeleted();
        if (isHidden()) {
            throw new Refusal.NotFound("discussion.refusal.hidden");
        }
    }

    void requireNotDeleted() {
        if (isDeleted()) {
            throw new Refusal.NotFound("discussion.refusal.deleted");
        }
    }
}
