package org.banyan.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quizzes that a person should not forget, for the home page. */
@Service
@Transactional(readOnly = true)
public class QuizzesAtHome {

    private static final int AT_MOST = 6;

    private final JdbcClient sql;
    private final CurrentPerson currentPerson;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Clock clock;

    QuizzesAtHome(
            JdbcClient sql,
            CurrentPerson currentPerson,
            Enrolments enrolments,
            Cohorts cohorts,
            PublishedCourses courses,
            Clock clock) {
        this.sql = sql;
        this.currentPerson = currentPerson;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * A quiz that waits.
     *
     * @param topic slug of the topic on whose page it is taken
     * @param running whether an attempt has begun and not ended
     * @param waiting whether an attempt has ended and somebody has still to mark it
     * @param minutesLeft of a running attempt with a time limit
     */
    public record WaitingQuiz(
            CohortId cohort,
            String topic,
            Phrase title,
            boolean running,
            boolean waiting,
            @Nullable Long minutesLeft) {}

    /**
     * Of the person who asks: first the attempts that are running, those that end soonest at the head, then quizzes that have
     * been tried and not passed and may be tried again. A handful at most.
     */
    public List<WaitingQuiz> mine(Locale language) {
        List<CohortId> mine = enrolments.mine().stream()
                .filter(entry -> entry.status() == EnrolmentStatus.ENROLLED)
                .map(EnrolmentEntry::cohort)
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Map<CohortId, CohortEntry> known = cohorts.entries(mine);
        return rows(known, language).stream()
                .flatMap(row -> Optional.ofNullable(known.get(row.cohort())).stream()
                        .filter(cohort -> cohort.version().equals(row.version()))
                        .flatMap(cohort -> waiting(row, cohort, language)))
                .limit(AT_MOST)
                .toList();
    }

    private Stream<WaitingQuiz> waiting(Row row, CohortEntry cohort, Locale language) {
        CourseOutline outline = courses.outline(cohort.version(), language);
        Instant deadline = row.deadline();
        Long minutes = deadline == null
                ? null
                : Math.max(0, Duration.between(clock.instant(), deadline).toMinutes());
        return outline.topic(row.topic()).stream()
                .map(topic -> new WaitingQuiz(
                        row.cohort(), topic.slug(), row.title(), row.running(), row.waiting(), minutes));
    }

    private record Row(
            CohortId cohort,
            CourseVersionId version,
            TopicId topic,
            Phrase title,
            boolean running,
            boolean waiting,
            @Nullable Instant deadline) {}

    /** A quiz may have been tried in an earlier version than the one the cohort runs now; its key ties them. */
    private List<Row> rows(Map<CohortId, CohortEntry> known, Locale language) {
        return sql.sql("""
                        select a.cohort_id, q.course_version_id, q.topic_id, coalesce(t.title, o.title) title,
                            coalesce(t.language, o.language) title_language,
                            max(a.submitted_at is null) running, max(a.waiting) waiting,
                            max(if(a.submitted_at is null, a.deadline, null)) deadline
                        from attempt a
                        join quiz q on q.quiz_key = a.quiz_key and q.course_version_id in (:versions)
                        join quiz_text o on o.quiz_id = q.id and o.language = q.language
                        left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        left join quiz_rules r on r.cohort_id = a.cohort_id and r.quiz_key = a.quiz_key
                        left join quiz_exemption x on x.cohort_id = a.cohort_id and x.quiz_key = a.quiz_key
                            and x.person_id = a.person_id
                        left join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                        left join quiz_exemption g on g.cohort_id = a.cohort_id and g.quiz_key = a.quiz_key
                            and g.group_id = e.group_id
                        where a.person_id = :person and a.cohort_id in (:cohorts)
                        group by a.cohort_id, q.id
                        having max(a.passed) = 0 and (max(a.submitted_at is null) = 1 or max(a.waiting) = 1
                            or (ifnull(max(q.pair_role), '') <> 'PRE' and count(a.id) < coalesce(nullif(coalesce(max(x.attempts_allowed), max(g.attempts_allowed),
                                        max(r.attempts_allowed), max(q.attempts_allowed)), 0), count(a.id) + 1)
                                and coalesce(max(x.closes_at), max(g.closes_at), max(r.closes_at), :now + interval 1 day)
                                    > :now))
                        order by running desc, deadline is null, deadline, max(a.started_at) desc""")
                .param("person", currentPerson.id().value())
                .param("cohorts", known.keySet().stream().map(CohortId::value).toList())
                .param(
                        "versions",
                        known.values().stream()
                                .map(cohort -> cohort.version().value())
                                .distinct()
                                .toList())
                .param("language", language.toLanguageTag())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new Row(
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        new CourseVersionId(row.getObject("course_version_id", UUID.class)),
                        new TopicId(row.getObject("topic_id", UUID.class)),
                        Phrase.of(row.getString("title"), row.getString("title_language")),
                        row.getBoolean("running"),
                        row.getBoolean("waiting"),
                        instant(row.getObject("deadline", LocalDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
