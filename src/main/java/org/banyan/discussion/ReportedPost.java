package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/**
 * A post that was reported, with all open reports of it.
 *
 * @param title of its discussion
 * @param html its words, sanitised when it was written
 */
public record ReportedPost(
        PostId post,
        DiscussionId discussion,
        CohortId cohort,
        TopicId topic,
        String title,
        PersonId author,
        String authorName,
        String html,
        List<Report> reports) {

    public record Report(PersonId reporter, String reporterName, String reason, Instant at) {}
}
