package org.banyan.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.PersonId;

/**
 * Some posts of a discussion in their order.
 *
 * @param discussion which may be another than was asked for, where that one was rearranged
 * @param topic where it is now
 * @param lastPosition the position of the newest post
 * @param lastRead up to where the reader had read before; 0 for nothing
 * @param files of those of the posts that have any the reader may open
 * @param reactions to those of the posts that have any
 * @param led those of the people here whom the reader leads and whose posts may be moderated
 * @param draft a reply begun before and not sent
 */
public record PostPage(
        DiscussionEntry discussion,
        TopicId topic,
        int lastPosition,
        int lastRead,
        List<PostEntry> posts,
        Map<PostId, List<Attachment>> files,
        Map<PostId, List<ReactionCount>> reactions,
        Map<PersonId, String> names,
        Set<PersonId> led,
        Optional<Draft> draft) {}
