package org.banyan.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.identity.PersonId;

/**
 * Discussions of a topic, pinned ones first, then those with the newest activity.
 *
 * @param more the entry to go on after; empty at the end
 */
public record DiscussionList(List<DiscussionEntry> entries, Optional<After> more, Map<PersonId, String> names) {

    /** The last entry of a page, by which the next one is found. */
    public record After(boolean pinned, java.time.Instant lastPostAt, DiscussionId id) {}
}
