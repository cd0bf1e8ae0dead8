package org.banyan.classroom;

import java.util.Locale;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.Lesson;
import org.banyan.enrolment.Membership;

/**
 * A person on the page of a topic in a cohort: all that a panel needs to build itself.
 *
 * @param entry the topic's place in the outline
 * @param outline in the language that the person reads the course in, as far as it is translated; so is the lesson
 * @param language the language of the interface
 */
public record TopicVisit(
        Membership membership, CourseOutline outline, CourseOutline.TopicEntry entry, Lesson lesson, Locale language) {

    /** Whether this is the last topic of its module, where what belongs to the whole module is shown. */
    public boolean isLastOfModule() {
        return outline.moduleOf(entry.topic())
                .map(module -> module.topics().getLast().topic().equals(entry.topic()))
                .orElse(false);
    }
}
