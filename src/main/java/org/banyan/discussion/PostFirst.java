package org.banyan.discussion;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banyan.curriculum.Lesson;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.banyan.tutoring.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posting before reading: on a prompt that the author of the lesson has marked so, learners see what others say only after a
 * post of their own on that prompt; taking it back closes the discussion again. Whether it holds for a discussion is decided when
 * the discussion begins. Those who lead in the topic see everything, and so does who does not learn in the cohort.
 *
 * @see "docs/decisions/0281-posting-before-reading.md"
 */
@Component
public class PostFirst {

    /** Whether a discussion, as {@code d}, is open to {@code :reader}, whom nobody has asked yet whether they lead. */
    public static final String OPEN = """
            (not d.post_first
                or exists (select 1 from discussion_reading w join discussion o on o.id = w.discussion_id
                    where o.cohort_id = d.cohort_id and o.topic_id = d.topic_id and o.prompt_id = d.prompt_id
                        and w.person_id = :reader and w.mine > 0)
                or not exists (select 1 from enrolment e where e.cohort_id = d.cohort_id and e.person_id = :reader))""";

    private final JdbcClient sql;
    private final PublishedCourses courses;
    private final Facilitation facilitation;

    PostFirst(JdbcClient sql, PublishedCourses courses, Facilitation facilitation) {
        this.sql = sql;
        this.courses = courses;
        this.facilitation = facilitation;
    }

    /** Whether the lesson asks for it. */
    boolean holds(StartDiscussion start, Membership membership) {
        return start.promptId() != null
                && courses.lesson(membership.version(), start.topic(), Locale.ENGLISH).stream()
                        .flatMap(lesson -> lesson.prompts().stream())
                        .filter(Lesson.Prompt::postFirst)
                        .anyMatch(prompt -> prompt.id().equals(start.promptId()));
    }

    /** Whether it does not hold for somebody in this topic. */
    public boolean seesAll(Membership membership, TopicId topic) {
        return membership.leads()
                || membership.enrolment().isEmpty()
                || !facilitation.reach(membership, topic).equals(Reach.NOBODY);
    }

    boolean isOpen(DiscussionId discussion, PersonId reader) {
        return sql.sql("select " + OPEN + " from discussion d where d.id = :id")
                .param("reader", reader.value())
                .param("id", discussion.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Those who have posted on the prompt of a discussion; nothing where everybody may read it. */
    Optional<Set<PersonId>> posted(DiscussionId discussion) {
        boolean holds = sql.sql("select post_first from discussion where id = ?")
                .param(discussion.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return holds
                ? Optional.of(new HashSet<>(sql.sql("""
                                select distinct w.person_id from discussion d
                                    join discussion o on o.cohort_id = d.cohort_id and o.topic_id = d.topic_id
                                        and o.prompt_id = d.prompt_id
                                    join discussion_reading w on w.discussion_id = o.id and w.mine > 0
                                where d.id = ?""")
                        .param(discussion.value())
                        .query((row, _) -> new PersonId(Sql.uuid(row, 1)))
                        .list()))
                : Optional.empty();
    }

    /** Goes on only if the reader may see what others say there. */
    void requireOpen(Entrance.Place place) {
        if (!isOpen(place.discussion(), place.membership().person()) && !seesAll(place.membership(), place.topic())) {
            throw new Refusal.NotPermitted("discussion.refusal.post-first");
        }
    }
}
