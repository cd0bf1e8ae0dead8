package org.banyan.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an essay. It is a draft until it is given; from then on it counts, and it may be given anew, but no more
 * go back to being a draft. Who saves says which version they saw, so that two tutors never write over one another.
 */
@Entity
@Table(name = "essay_marking")
class EssayMarking {

    @Id
    private UUID givenQuestionId;

    private String levels;
    private @Nullable BigDecimal points;
    private String comment;
    private UUID markedBy;
    private Instant savedAt;
    private @Nullable Instant markedAt;

    @Version
    private @Nullable Integer version;

    protected EssayMarking() {}

    EssayMarking(GivenQuestion essay, EssayMarks marks, PersonId by, Instant now) {
        this.givenQuestionId = essay.id();
        this.levels = MarkedEssays.written(marks.levels());
        this.points = marks.points();
        this.comment = marks.comment();
        this.markedBy = by.value();
        this.savedAt = now;
    }

    /**
     * Goes on only if nobody has saved since.
     *
     * @throws Refusal.Conflict otherwise
     */
    void requireVersion(int seen) {
        if (number() != seen) {
            throw new Refusal.Conflict("assessment.refusal.marks-overtaken");
        }
    }

    void write(EssayMarks marks, PersonId by, Instant now) {
        levels = MarkedEssays.written(marks.levels());
        points = marks.points();
        comment = marks.comment();
        markedBy = by.value();
        savedAt = now;
    }

    EssayMarks marks() {
        return new EssayMarks(MarkedEssays.levels(levels), points, comment);
    }

    void give(Instant now) {
        markedAt = now;
    }

    boolean isGiven() {
        return markedAt != null;
    }

    /** Counts from 1, so that 0 can say that there is none yet. */
    int number() {
        return version == null ? 0 : version + 1;
    }
}
