package org.banyan.discussion;

import java.util.Map;
import java.util.Optional;

/**
 * What a reader needs to begin with in a topic.
 *
 * @param list the first page of discussions
 * @param begun the discussion that was started from a prompt of the lesson, by the prompt's id
 * @param words what is talked about in the text of the lesson
 * @param draft a discussion begun before and not sent
 * @param leadsEverybody whether the reader may moderate whatever is written here
 * @param mayWrite whether the reader may take part, or only look
 */
public record TopicDiscussions(
        DiscussionList list,
        Map<String, DiscussionId> begun,
        TopicWords words,
        Optional<Draft> draft,
        boolean leadsEverybody,
        boolean mayWrite) {}
