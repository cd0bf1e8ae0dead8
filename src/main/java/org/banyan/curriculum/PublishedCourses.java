package org.banyan.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has been published, for everybody to read. Texts come in the language asked for where they exist in it, otherwise
 * in the original language of the course; each answer says which it is.
 */
public interface PublishedCourses {

    /** The newest version of every course, by curriculum and title. */
    List<CourseCard> catalogue(Locale language);

    /** The public page of a course. */
    Optional<CoursePage> page(String slug, Locale language);

    /** Modules and topics of a version in their order, with titles; kept in memory, so asking is cheap. */
    CourseOutline outline(CourseVersionId version, Locale language);

    /** What a learner reads in one topic. */
    Optional<Lesson> lesson(CourseVersionId version, TopicId topic, Locale language);
}
