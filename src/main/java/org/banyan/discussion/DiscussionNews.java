package org.banyan.discussion;

import java.util.List;
import java.util.Map;
import org.banyan.identity.PersonId;

/**
 * Something happened to a post, told to everybody who has its topic open.
 *
 * @param post as it is for everybody: without the words of a hidden one
 * @param files of the post, as far as everybody may open them
 * @param reactions to the post, where it is news of them
 * @param discussion as it is for somebody who has read nothing: the unread count is for no reader
 */
public record DiscussionNews(
        Kind kind,
        DiscussionEntry discussion,
        PostEntry post,
        List<Attachment> files,
        List<ReactionCount> reactions,
        Map<PersonId, String> names) {

    /** What happened. */
    public enum Kind {
        PUBLISHED,
        EDITED,
        DELETED,
        /** Somebody gave a reaction or took it back. */
        REACTED,
        /** Hidden, restored, accepted; or its discussion was locked, pinned or the opposite. */
        MODERATED,
        /** Its discussion was split, merged or moved. */
        REARRANGED
    }
}
