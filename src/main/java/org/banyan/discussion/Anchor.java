package org.banyan.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.anchoring.Passage;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The words of the lesson that a discussion hangs on. It begins placed in the version that its cohort reads. When the cohort
 * moves to a newer one, it moves with the words, or is orphaned where they went, and keeps its last place: the next version is
 * looked through again from there. A person may attach an orphan to other words, or detach it from the lesson for good.
 */
@Entity
@Table(name = "discussion_anchor")
class Anchor {

    @Id
    private UUID discussionId;

    private UUID cohortId;
    private UUID topicId;

    @Enumerated(EnumType.STRING)
    private AnchorState state;

    private String language;
    private UUID courseVersionId;
    private UUID triedVersionId;
    private String startBlock;
    private int startAt;
    private String endBlock;
    private int endAt;
    private String exact;
    private String prefix;
    private String suffix;
    private String firstExact;
    private UUID firstVersionId;
    private Instant placedAt;
    private @Nullable UUID placedBy;

    @Version
    private int version;

    protected Anchor() {}

    Anchor(Discussion discussion, FoundWords words, Instant now) {
        this.discussionId = discussion.id().value();
        this.cohortId = discussion.cohort().value();
        this.topicId = discussion.topic().value();
        this.firstExact = words.passage().exact();
        this.firstVersionId = words.version().value();
        this.state = AnchorState.PLACED;
        this.language = words.language();
        this.placedAt = now;
        stand(words.passage(), words.version());
        this.placedBy = discussion.openedBy().value();
    }

    /** Words that were found in a version of the lesson, in one of its languages. */
    record FoundWords(Passage passage, CourseVersionId version, String language) {}

    TopicId topic() {
        return new TopicId(topicId);
    }

    AnchorState state() {
        return state;
    }

    String language() {
        return language;
    }

    /** The version that the passage is, or last was, a part of. */
    CourseVersionId courseVersion() {
        return new CourseVersionId(courseVersionId);
    }

    Passage passage() {
        return new Passage(startBlock, startAt, endBlock, endAt, exact, prefix, suffix);
    }

    /** The words are at this place of a newer version. */
    void move(Passage passage, CourseVersionId to, Instant now) {
        stand(passage, to);
        state = AnchorState.PLACED;
        placedAt = now;
        placedBy = null;
    }

    /** The words are not to be found in this newer version. */
    void lose(CourseVersionId in) {
        state = AnchorState.ORPHANED;
        triedVersionId = in.value();
    }

    /** Somebody has said that the discussion is about these words from now on. */
    void attach(FoundWords words, PersonId by, Instant now) {
        stand(words.passage(), words.version());
        language = words.language();
        state = AnchorState.PLACED;
        placedAt = now;
        placedBy = by.value();
    }

    void detach(PersonId by, Instant now) {
        state = AnchorState.DETACHED;
        placedAt = now;
        placedBy = by.value();
    }

    private void stand(Passage passage, CourseVersionId in) {
        startBlock = passage.startBlock();
        startAt = passage.startAt();
        endBlock = passage.endBlock();
        endAt = passage.endAt();
        exact = passage.exact();
        prefix = passage.prefix();
        suffix = passage.suffix();
        courseVersionId = in.value();
        triedVersionId = in.value();
    }
}
