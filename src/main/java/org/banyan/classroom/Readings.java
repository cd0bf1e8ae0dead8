package org.banyan.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which topics a learner has read, by the learner's own word, and where in a course a person was last. */
@Service
@Transactional
public class Readings {

    private final JdbcClient sql;
    private final Memberships memberships;
    private final PublishedCourses courses;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readings(
            JdbcClient sql,
            Memberships memberships,
            PublishedCourses courses,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.memberships = memberships;
        this.courses = courses;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that the person asking has read the topic. Saying it again changes nothing.
     *
     * @throws Refusal.NotPermitted for those who do not learn in the cohort
     */
    public void markRead(CohortId cohort, TopicId topic) {
        Membership membership = requireLearner(cohort, topic);
        Instant now = clock.instant();
        int added = sql.sql(
                        "insert ignore into topic_reading (cohort_id, person_id, topic_id, read_at) values (?, ?, ?, ?)")
                .params(cohort.value(), membership.person().value(), topic.value(), now)
                .update();
        if (added > 0) {
            events.publishEvent(new TopicRead(cohort, topic, membership.person(), now));
        }
    }

    /** Takes it back: one wants to read the topic again. */
    public void markUnread(CohortId cohort, TopicId topic) {
        Membership membership = requireLearner(cohort, topic);
        sql.sql("delete from topic_reading where cohort_id = ? and person_id = ? and topic_id = ?")
                .params(cohort.value(), membership.person().value(), topic.value())
                .update();
    }

    @Transactional(readOnly = true)
    public Set<TopicId> read(CohortId cohort, PersonId person) {
        return sql
                .sql("select topic_id from topic_reading where cohort_id = ? and person_id = ?")
                .params(cohort.value(), person.value())
                .query((row, _) -> new TopicId(UUID.fromString(row.getString("topic_id"))))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Topics read by everybody in the cohort who has read any, in one query. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<TopicId>> read(CohortId cohort) {
        Map<PersonId, Set<TopicId>> read = new HashMap<>();
        sql.sql("select person_id, topic_id from topic_reading where cohort_id = ?")
                .param(cohort.value())
                .query(row -> {
                    read.computeIfAbsent(
                                    new PersonId(UUID.fromString(row.getString("person_id"))), _ -> new HashSet<>())
                            .add(new TopicId(UUID.fromString(row.getString("topic_id"))));
                });
        return read;
    }

    /** Remembers where the person asking is, so that home and course page lead back there. */
    void visit(Membership membership, TopicId topic) {
        sql.sql("insert into last_place (cohort_id, person_id, topic_id, visited_at) values (?, ?, ?, ?)"
                        + " on duplicate key update topic_id = values(topic_id), visited_at = values(visited_at)")
                .params(membership.cohort().value(), membership.person().value(), topic.value(), clock.instant())
                .update();
    }

    /** How far the person asking has come in each of these cohorts, in one query. */
    @Transactional(readOnly = true)
    public Map<CohortId, Place> places(Collection<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                        select c.id as cohort, p.topic_id as topic, p.visited_at as visited,
                            (select count(*) from topic_reading r where r.cohort_id = c.id and r.person_id = :person) as done
                        from cohort c left join last_place p on p.cohort_id = c.id and p.person_id = :person
                        where c.id in (:cohorts)""")
                .param("person", currentPerson.id().value())
                .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                .query((row, _) -> Map.entry(
                        new CohortId(UUID.fromString(row.getString("cohort"))),
                        new Place(
                                Optional.ofNullable(row.getString("topic"))
                                        .map(UUID::fromString)
                                        .map(TopicId::new),
                                row.getInt("done"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When each person last opened a topic of these cohorts, in one query; who never did is left out. */
    @Transactional(readOnly = true)
    public Map<CohortId, Map<PersonId, Instant>> lastVisits(Collection<CohortId> cohorts) {
        Map<CohortId, Map<PersonId, Instant>> visits = new HashMap<>();
        if (!cohorts.isEmpty()) {
            sql.sql("select cohort_id, person_id, visited_at from last_place where cohort_id in (:cohorts)")
                    .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                    .query(row -> {
                        visits.computeIfAbsent(
                                        new CohortId(UUID.fromString(row.getString("cohort_id"))), _ -> new HashMap<>())
                                .put(
                                        new PersonId(UUID.fromString(row.getString("person_id"))),
                                        row.getObject("visited_at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC));
                    });
        }
        return visits;
    }

    /** How far the person asking has come in this cohort. */
    @Transactional(readOnly = true)
    public Place place(CohortId cohort) {
        return places(java.util.List.of(cohort)).getOrDefault(cohort, Place.NOT_BEGUN);
    }

    /** Where one was last in a cohort, and how many topics one has read. */
    public record Place(Optional<TopicId> last, int read) {
        static final Place NOT_BEGUN = new Place(Optional.empty(), 0);
    }

    private Membership requireLearner(CohortId cohort, TopicId topic) {
        Membership membership = memberships.require(cohort);
        if (membership.enrolment().isEmpty()) {
            throw new Refusal.NotPermitted("classroom.refusal.not-a-learner");
        }
        if (courses.outline(membership.version(), java.util.Locale.ENGLISH)
                .topic(topic)
                .isEmpty()) {
            throw new Refusal.NotFound();
        }
        return membership;
    }
}
