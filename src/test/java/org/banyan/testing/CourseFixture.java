package org.banyan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CoursePublished;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A small published course with its standing cohort, for tests of modules that work inside a cohort and do not care how the
 * course came to be: one module, as many topics as wanted, a paragraph each, in English.
 */
@Component
public class CourseFixture {

    private final JdbcClient sql;
    private final Institutes institutes;
    private final ApplicationEventPublisher events;

    CourseFixture(JdbcClient sql, Institutes institutes, ApplicationEventPublisher events) {
        this.sql = sql;
        this.institutes = institutes;
        this.events = events;
    }

    /** The course, its only version, its topics in order, and the standing cohort that opened by itself. */
    public record Taught(
            InstituteId institute, CourseId course, CourseVersionId version, List<TopicId> topics, CohortId cohort) {

        public TopicId topic() {
            return topics.getFirst();
        }
    }

    public Taught anyCourse() {
        return courseWithTopics(3);
    }

    public Taught courseWithTopics(int count) {
        return courseWithTopics(institutes.first().id(), count);
    }

    /** A course of an institute that no other test knows. */
    public Taught courseElsewhere() {
        InstituteId institute = InstituteId.next();
        sql.sql(
                        "insert into institute (id, slug, name, language, created_at) values (?, ?, 'Any institute', 'en', now(6))")
                .params(institute.value(), "institute-" + institute.value())
                .update();
        return courseWithTopics(institute, 3);
    }

    private Taught courseWithTopics(InstituteId institute, int count) {
        UUID curriculum = CourseId.next().value();
        CourseId course = CourseId.next();
        CourseVersionId version = CourseVersionId.next();
        String slug = "course-" + course.value();
        sql.sql("insert into curriculum (id, institute_id, slug, language, created_at)"
                        + " values (?, ?, ?, 'en', now(6))")
                .params(curriculum, institute.value(), slug)
                .update();
        sql.sql("insert into curriculum_text values (?, 'en', 'Any curriculum', 'Any summary', false)")
                .params(curriculum)
                .update();
        sql.sql("insert into course (id, curriculum_id, institute_id, slug, created_at) values (?, ?, ?, ?, now(6))")
                .params(course.value(), curriculum, institute.value(), slug)
                .update();
        sql.sql("insert into course_version values (?, ?, 1, 'en', 12.0, ?, now(6), null)")
                .params(version.value(), course.value(), "0".repeat(64))
                .update();
        sql.sql("insert into course_text values (?, 'en', 'Any course', 'Any summary', null, null, false)")
                .params(version.value())
                .update();
        sql.sql("insert into course_module values (?, 'first', 1)")
                .params(version.value())
                .update();
        sql.sql("insert into course_module_text values (?, 'first', 'en', 'First module', null, false)")
                .params(version.value())
                .update();
        List<TopicId> topics = new ArrayList<>();
        for (int position = 1; position <= count; position++) {
            topics.add(topic(course, version, position));
        }
        sql.sql("update course set newest_version_id = ? where id = ?")
                .params(version.value(), course.value())
                .update();
        events.publishEvent(new CoursePublished(course, version, institute, slug));
        UUID cohort = sql.sql("select id from cohort where course_id = ?")
                .params(course.value())
                .query(UUID.class)
                .single();
        return new Taught(institute, course, version, List.copyOf(topics), new CohortId(cohort));
    }

    private TopicId topic(CourseId course, CourseVersionId version, int position) {
        TopicId topic = TopicId.next();
        sql.sql("insert into topic values (?, ?, ?)")
                .params(topic.value(), course.value(), "topic-" + position)
                .update();
        sql.sql("insert into topic_version values (?, ?, 'first', ?, 20)")
                .params(version.value(), topic.value(), position)
                .update();
        sql.sql("insert into topic_text values (?, ?, 'en', ?, null, ?, '[]', '[]', false)")
                .params(
                        version.value(),
                        topic.value(),
                        "Topic " + position,
                        "<p data-block=\"b" + position + "\" id=\"b-b" + position + "\">Any words.</p>")
                .update();
        return topic;
    }

    /** Adds every topic in another language, before anybody has looked at the course. */
    public void translate(Taught course, String language) {
        sql.sql(
                        "insert into topic_text select course_version_id, topic_id, ?, concat(title, ' ', ?), summary, html, headings,"
                                + " prompts, true from topic_text where course_version_id = ? and language = 'en'")
                .params(language, language, course.version().value())
                .update();
    }

    /** A newer version of the course, without topics; the cohort stays where it is. */
    public CourseVersionId newerVersion(Taught course) {
        CourseVersionId version = CourseVersionId.next();
        sql.sql("insert into course_version (id, course_id, number, language, hours, content_digest, published_at)"
                        + " select ?, course_id, max(number) + 1, language, hours, content_digest, now(6)"
                        + " from course_version where course_id = ?")
                .params(version.value(), course.course().value())
                .update();
        return version;
    }

    /** Makes the person a learner of the cohort. */
    public void enrol(CohortId cohort, UUID person) {
        sql.sql("insert into enrolment (id, cohort_id, person_id, status, applied_at, enrolled_at)"
                        + " values (?, ?, ?, 'ENROLLED', now(6), now(6))")
                .params(CourseId.next().value(), cohort.value(), person)
                .update();
    }
}
