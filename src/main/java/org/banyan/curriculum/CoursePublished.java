package org.banyan.curriculum;

import org.banyan.identity.InstituteId;

/**
 * A new version of a course can be taught from now on. Listeners run in the same transaction, so a course never stands
 * published without what belongs to it.
 */
public record CoursePublished(CourseId course, CourseVersionId version, InstituteId institute, String slug) {}
