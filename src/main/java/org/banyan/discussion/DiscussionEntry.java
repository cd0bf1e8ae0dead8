package org.banyan.discussion;

import java.time.Instant;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A discussion as the list of its topic shows it to one reader.
 *
 * @param posts how many there are to read, deleted ones left out
 * @param pinned whether it stands above the others
 * @param locked whether only those who lead may go on writing
 * @param accepted the accepted answer of a question
 * @param helpful how often its posts were found helpful
 * @param anchor the words of the lesson that it hangs on, or did once
 * @param closed whether the reader has to post on its prompt before anything of it can be read, its title included
 * @param unread posts of others that the reader has not read
 */
public record DiscussionEntry(
        DiscussionId id,
        DiscussionKind kind,
        boolean pinned,
        boolean locked,
        @Nullable PostId accepted,
        String title,
        @Nullable String promptId,
        PersonId openedBy,
        Instant openedAt,
        int posts,
        boolean closed,
        int unread,
        int helpful,
        Instant lastPostAt,
        PersonId lastPostBy,
        @Nullable AnchorEntry anchor) {

    /** As those see it for whom posting first does not hold. */
    DiscussionEntry opened() {
        return with(false, title, accepted, unread);
    }

    /** As it is seen before one has posted: that it is there, and nothing that anybody wrote. */
    DiscussionEntry masked() {
        return with(true, "", null, 0);
    }

    private DiscussionEntry with(boolean nowClosed, String shown, @Nullable PostId answer, int toRead) {
        return new DiscussionEntry(
                id,
                kind,
                pinned,
                locked,
                answer,
                shown,
                promptId,
                openedBy,
                openedAt,
                posts,
                nowClosed,
                toRead,
                helpful,
                lastPostAt,
                lastPostBy,
                anchor);
    }
}
