package org.banyan.authoring;

import java.time.Instant;
import java.util.List;
import org.banyan.identity.PersonId;

/**
 * How a draft stands with its reviewers.
 *
 * @param needed whether somebody other than the last editor has to approve before it can be published
 * @param approved whether somebody other than the last editor has approved it as it is now
 * @param mayApprove whether the person asking may: not those who changed it last
 * @param remarks the oldest first
 */
public record ReviewState(boolean needed, boolean approved, boolean mayApprove, List<Remark> remarks) {

    /** What can be said of a draft. */
    public enum Kind {
        REQUESTED,
        COMMENT,
        APPROVED
    }

    /**
     * Something that was said.
     *
     * @param current whether the draft has not been changed since
     */
    public record Remark(Kind kind, String text, Instant at, PersonId by, boolean current) {}

    public boolean isPublishable() {
        return approved || !needed;
    }
}
