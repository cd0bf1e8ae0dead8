package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.identity.PersonId;

/**
 * Discussions of a topic, in the order of a {@link DiscussionChoice}.
 *
 * @param more the entry to go on after; empty at the end
 */
public record DiscussionList(List<DiscussionEntry> entries, Optional<After> more, Map<PersonId, String> names) {

    /**
     * The last entry of a page, by which the next one is found.
     *
     * @param helpful how often its posts were found helpful
     */
    public record After(boolean pinned, int helpful, Instant lastPostAt, DiscussionId id) {

        static After of(DiscussionEntry entry) {
            return new After(entry.pinned(), entry.helpful(), entry.lastPostAt(), entry.id());
        }
    }
}
