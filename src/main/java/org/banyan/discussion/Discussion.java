package org.banyan.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in one topic of one cohort. It begins with its first post. Every further post gets the next position while
 * the discussion's row is locked, so positions have neither gaps nor doubles. A deleted or hidden post keeps its position.
 *
 * <p>It may be pinned above the others of its topic, and locked, so that only those who lead go on writing. A question may have
 * one accepted answer, which is a post of others to read.
 */
@Entity
@Table(name = "discussion")
class Discussion {

    @Id
    private UUID id;

    private UUID cohortId;
    private UUID topicId;

    @Enumerated(EnumType.STRING)
    private DiscussionKind kind;

    private boolean pinned;
    private String title;
    private @Nullable String promptId;
    private boolean postFirst;
    private UUID openedBy;
    private Instant openedAt;
    private int postCount;
    private int visibleCount;
    private Instant lastPostAt;
    private UUID lastPostBy;
    private @Nullable Instant lockedAt;
    private @Nullable UUID acceptedPostId;
    private @Nullable UUID acceptedBy;

    @Version
    private int version;

    protected Discussion() {}

    Discussion(StartDiscussion start, Title title, PersonId openedBy, Instant now) {
        this.id = DiscussionId.next().value();
        this.cohortId = start.cohort().value();
        this.topicId = start.topic().value();
        this.kind = start.kind();
        this.title = title.value();
        this.promptId = start.promptId();
        this.openedBy = openedBy.value();
        this.openedAt = now;
        this.lastPostAt = now;
        this.lastPostBy = openedBy.value();
    }

    /** The one that holds the lines of a chat hour. */
    static Discussion ofChat(CohortId cohort, TopicId topic, Title title, PersonId openedBy, Instant now) {
        return new Discussion(
                new StartDiscussion(
                        cohort,
                        topic,
                        DiscussionKind.CHAT,
                        title.value(),
                        "",
                        null,
                        new SendKey(new java.util.UUID(0, 0))),
                title,
                openedBy,
                now);
    }

    private Discussion(Discussion from, Title title, Post.Written first) {
        this.id = DiscussionId.next().value();
        this.cohortId = from.cohortId;
        this.topicId = from.topicId;
        this.kind = DiscussionKind.DISCUSSION;
        this.title = title.value();
        this.openedBy = first.author().value();
        this.openedAt = first.at();
        this.lastPostAt = first.at();
        this.lastPostBy = first.author().value();
        this.lockedAt = from.lockedAt;
        if (from.postFirst) {
            this.promptId = from.promptId;
            this.postFirst = true;
        }
    }

    /** What goes on of it in a discussion of its own; posts come to it from here. */
    Discussion splitOff(Title title, Post.Written first) {
        return new Discussion(this, title, first);
    }

    /** What there is in a discussion. */
    record Tally(int posts, int readable, Instant lastPostAt, PersonId lastPostBy) {}

    /** Takes over what there is after posts came or went; the row must be locked. */
    void recount(Tally tally) {
        postCount = tally.posts();
        visibleCount = tally.readable();
        lastPostAt = tally.lastPostAt();
        lastPostBy = tally.lastPostBy().value();
    }

    /** All its posts have gone elsewhere. */
    void empty() {
        postCount = 0;
        visibleCount = 0;
        acceptedPostId = null;
        acceptedBy = null;
        promptId = null;
        pinned = false;
    }

    int posts() {
        return postCount;
    }

    /** Whether its posts are lines of a chat hour; none of them counts among what there is to read. */
    boolean isChat() {
        return kind == DiscussionKind.CHAT;
    }

    /** Goes on only where there are posts, and not after they have gone elsewhere; lines of a chat hour stay as they were said. */
    void requireAlive() {
        if (isChat()) {
            throw new Refusal.Invalid("discussion.refusal.chat-line");
        }
        if (postCount == 0) {
            throw new Refusal.Conflict("discussion.refusal.rearranged-meanwhile");
        }
    }

    /** Puts it below another topic, where the question it answered does not stand; so nobody is asked to post on it first. */
    void moveTo(TopicId topic) {
        topicId = topic.value();
        promptId = null;
        postFirst = false;
        pinned = false;
    }

    DiscussionId id() {
        return new DiscussionId(id);
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    TopicId topic() {
        return new TopicId(topicId);
    }

    String title() {
        return title;
    }

    PersonId openedBy() {
        return new PersonId(openedBy);
    }

    /** Whether what is said in one is closed to those who may read the other, until they have posted. */
    boolean isClosedUnlike(Discussion other) {
        return postFirst != other.postFirst || (postFirst && !Objects.equals(promptId, other.promptId));
    }

    /** Learners read it only after a post of their own on its prompt. */
    void postFirst() {
        postFirst = true;
    }

    /** Makes room for a post at the end; the row must be locked. */
    int nextPosition(PersonId author, Instant now) {
        postCount++;
        regainPost();
        lastPostBy = author.value();
        lastPostAt = now.isAfter(lastPostAt) ? now : lastPostAt;
        return postCount;
    }

    /** One post less to read; the row must be locked. */
    void losePost() {
        visibleCount -= isChat() ? 0 : 1;
    }

    /** One post more to read again; the row must be locked. */
    void regainPost() {
        visibleCount += isChat() ? 0 : 1;
    }

    boolean isLocked() {
        return lockedAt != null;
    }

    boolean isPinned() {
        return pinned;
    }

    Optional<PostId> accepted() {
        return Optional.ofNullable(acceptedPostId).map(PostId::new);
    }

    void lock(Instant now) {
        lockedAt = now;
    }

    void unlock() {
        lockedAt = null;
    }

    void pin(boolean above) {
        pinned = above;
    }

    /** Takes the post as the answer, instead of the one that was accepted before. */
    void accept(Post answer, PersonId by) {
        answer.requireReadable();
        if (kind != DiscussionKind.QUESTION || answer.isFirst()) {
            throw new Refusal.Invalid("discussion.refusal.no-answer");
        }
        acceptedPostId = answer.id().value();
        acceptedBy = by.value();
    }

    /** Takes it back, if it is this one that was accepted. */
    boolean takeBack(PostId answer) {
        boolean was = accepted().filter(answer::equals).isPresent();
        if (was) {
            acceptedPostId = null;
            acceptedBy = null;
        }
        return was;
    }

    void rename(Title title) {
        this.title = title.value();
    }
}
