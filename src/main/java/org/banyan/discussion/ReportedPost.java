package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case of moderation as those see it who lead: a post, what was said of it, and what became of it.
 *
 * @param word which of the institute's words to watch stands in it, if one does
 * @param claim who works on it now
 */
public record ReportedPost(
        CaseId id,
        CaseState state,
        Said said,
        Instant openedAt,
        @Nullable String word,
        List<Report> reports,
        @Nullable Claim claim,
        @Nullable Decided decided,
        @Nullable Appeal appeal) {

    /**
     * The post itself.
     *
     * @param title of its discussion
     * @param html its words, sanitised when it was written
     * @param edited whether they were changed after the case began
     */
    public record Said(
            PostId post,
            DiscussionId discussion,
            CohortId cohort,
            TopicId topic,
            String title,
            PersonId author,
            String authorName,
            String html,
            Instant at,
            boolean hidden,
            boolean deleted,
            boolean edited) {}

    /** What one person said; the name is empty for a peer tutor, who is a learner among those who report. */
    public record Report(String reporterName, ReportKind kind, String words, Instant at) {}

    /** That somebody works on it, until then at the most. */
    public record Claim(PersonId by, String name, Instant until, boolean mine) {}

    public record Decided(Decision decision, String reason, String name, Instant at) {}

    /**
     * What the author says against a decision.
     *
     * @param mine whether the reader is one of those who may judge it
     */
    public record Appeal(
            String words,
            Instant at,
            boolean mine,
            @Nullable Settled settled) {}

    /** The end of it; without an appeal, if somebody showed the post again unasked. */
    public record Settled(AppealOutcome outcome, String answer, String name, Instant at) {}

    /** How many people reported it. */
    public int people() {
        return reports.size();
    }

    /** Whether it waits for somebody to decide. */
    public boolean isWaiting() {
        return state == CaseState.OPEN || state == CaseState.APPEALED;
    }
}
