package org.banyan.discussion;

import java.util.List;
import java.util.Map;

/**
 * What is talked about in the text of a lesson.
 *
 * @param discussions those on words that are in the text now, in the order of their beginning
 * @param people how many people have written in those that begin in a block, by the block's id
 */
public record TopicWords(List<DiscussionEntry> discussions, Map<String, Integer> people) {}
