package org.banyan.curriculum;

import java.util.Map;

/** What became of a course that was published: its version, and its topics by slug. */
public record PublishedVersion(CourseId course, CourseVersionId version, int number, Map<String, TopicId> topics) {}
