package org.banyan.classroom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the course page and the topic page show. */
@Service
@Transactional
public class LessonPage {

    private final Memberships memberships;
    private final PublishedCourses courses;
    private final Readings readings;
    private final ReadingLanguages readingLanguages;
    private final List<TopicMark> marks;

    LessonPage(
            Memberships memberships,
            PublishedCourses courses,
            Readings readings,
            ReadingLanguages readingLanguages,
            List<TopicMark> marks) {
        this.memberships = memberships;
        this.courses = courses;
        this.readings = readings;
        this.readingLanguages = readingLanguages;
        this.marks = marks;
    }

    /** The course page for the person asking. */
    @Transactional(readOnly = true)
    public CourseVisit course(CohortId cohort, Locale language) {
        Membership membership = memberships.require(cohort);
        Locale readIn = readingLanguages.of(membership, language);
        return new CourseVisit(membership, courses.outline(membership.version(), readIn), readIn, language);
    }

    /**
     * From now on shows the course to the person asking in the language of this tag, whatever language the interface has.
     *
     * @throws Refusal.NotFound if nothing of the course is there in it
     */
    public void readIn(CohortId cohort, String tag) {
        readingLanguages.choose(memberships.require(cohort), tag);
    }

    /**
     * The topic page for the person asking; remembers the place.
     *
     * @throws Refusal.NotFound if the course has no such topic
     */
    public TopicVisit topic(CohortId cohort, String slug, Locale language) {
        CourseVisit visit = course(cohort, language);
        CourseOutline.TopicEntry entry = visit.outline().topic(slug).orElseThrow(Refusal.NotFound::new);
        Lesson lesson = courses.lesson(visit.membership().version(), entry.topic(), visit.readIn())
                .orElseThrow(Refusal.NotFound::new);
        readings.visit(visit.membership(), entry.topic());
        return new TopicVisit(visit.membership(), visit.outline(), entry, lesson, language);
    }

    /** Topics read, and what other modules say of each topic. */
    @Transactional(readOnly = true)
    public Marks marks(Membership membership) {
        return new Marks(
                readings.read(membership.cohort(), membership.person()),
                marks.stream().map(mark -> mark.marks(membership)).toList());
    }

    /** What the table of contents shows beside the titles. */
    public record Marks(Set<TopicId> read, List<Map<TopicId, TopicMark.Mark>> others) {

        public List<TopicMark.Mark> of(TopicId topic) {
            return others.stream()
                    .map(marks -> marks.get(topic))
                    .filter(mark -> mark != null)
                    .toList();
        }
    }
}
