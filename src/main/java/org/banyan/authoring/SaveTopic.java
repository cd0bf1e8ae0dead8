package org.banyan.authoring;

import org.banyan.authoring.format.TopicText;

/**
 * Saves what was written in a topic.
 *
 * @param topic its id, which stays while files are renamed
 * @param version what it was when it was read
 */
public record SaveTopic(DraftId draft, String topic, String language, TopicText text, int version) {}
