package org.banyan.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in one topic of one cohort. It begins with its first post. Every further post gets the next position while
 * the discussion's row is locked, so positions have neither gaps nor doubles. A deleted post keeps its position.
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

    private String title;
    private @Nullable String promptId;
    private UUID openedBy;
    private Instant openedAt;
    private int postCount;
    private int visibleCount;
    private Instant lastPostAt;
    private UUID lastPostBy;

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

    /** Makes room for a post at the end; the row must be locked. */
    int nextPosition(PersonId author, Instant now) {
        postCount++;
        visibleCount++;
        lastPostBy = author.value();
        lastPostAt = now.isAfter(lastPostAt) ? now : lastPostAt;
        return postCount;
    }

    /** One post less to read; the row must be locked. */
    void losePost() {
        visibleCount--;
    }

    void rename(Title title) {
        this.title = title.value();
    }
}
