package org.banyan.tutoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers whom the person asking leads in a topic: everybody, for those who lead the cohort; the learners of their groups, for
 * tutors of groups; and for a peer tutor on duty the learners of the cohort, or of one group, in that topic and on those days
 * only. What somebody wrote may be moderated by those who lead them.
 */
@Service
@Transactional(readOnly = true)
public class Facilitation {

    private final JdbcClient sql;
    private final Access access;
    private final Clock clock;

    Facilitation(JdbcClient sql, Access access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    public boolean leads(Membership membership, TopicId topic, PersonId person) {
        return led(membership, topic, List.of(person)).contains(person);
    }

    /** Those of the people whom the person asking leads in the topic, in two queries at most. */
    public Set<PersonId> led(Membership membership, TopicId topic, Collection<PersonId> people) {
        Reach reach = reach(membership, topic);
        if (reach.everybody()) {
            return Set.copyOf(people);
        }
        return reach.isNobody() || people.isEmpty() ? Set.of() : learners(membership.cohort(), reach, people);
    }

    /** How far the person reaches in the topic today. */
    public Reach reach(Membership membership, TopicId topic) {
        Set<GroupId> groups = new HashSet<>();
        if (membership.leads()) {
            Holding held = access.mine();
            if (leadsCohort(held, membership)) {
                return Reach.EVERYBODY;
            }
            held.scopes(Role.TUTOR, Scope.Kind.GROUP).forEach(group -> groups.add(new GroupId(group)));
        }
        boolean everyLearner = false;
        if (membership.enrolment().isPresent()) {
            for (var duty : dutiesToday(membership, topic)) {
                everyLearner |= duty.isEmpty();
                duty.ifPresent(groups::add);
            }
        }
        return everyLearner || !groups.isEmpty() ? new Reach(false, everyLearner, groups) : Reach.NOBODY;
    }

    /** Whether the person asking leads everybody in the cohort, in all topics. */
    public boolean leadsEverybody(Membership membership) {
        return membership.leads() && leadsCohort(access.mine(), membership);
    }

    /** Whether the person leads all of the cohort, rather than some groups of it. */
    static boolean leadsCohort(Holding held, Membership membership) {
        Scope[] scopes = {Scope.of(Scope.Kind.COHORT, membership.cohort().value()), Scope.of(membership.institute())};
        return held.has(Role.TUTOR, scopes)
                || held.has(Role.COORDINATOR, scopes)
                || held.has(Role.INSTITUTE_STAFF, scopes);
    }

    /** Who leads the topic today by duty, all of the cohort or one group of it; for services that have to tell them something. */
    public Set<PersonId> onDuty(CohortId cohort, TopicId topic) {
        return Set.copyOf(sql.sql("select person_id from facilitation_duty where cohort_id = ? and topic_id = ?"
                        + " and ending is null and ? between from_day and to_day")
                .params(cohort.value(), topic.value(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Who leads this learner in the topic today by duty; for services that have to tell them something. */
    public Set<PersonId> onDuty(CohortId cohort, TopicId topic, PersonId learner) {
        return Set.copyOf(sql.sql("""
                        select f.person_id from facilitation_duty f
                            join enrolment e on e.cohort_id = f.cohort_id and e.person_id = ?
                        where f.cohort_id = ? and f.topic_id = ? and f.ending is null and ? between f.from_day and f.to_day
                            and (f.group_id is null or f.group_id = e.group_id)""")
                .params(
                        learner.value(),
                        cohort.value(),
                        topic.value(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Who led a topic of the cohort by a duty that has come to its last day; for services that certify it. */
    public Set<PersonId> haveLed(CohortId cohort) {
        return Set.copyOf(
                sql.sql("select distinct person_id from facilitation_duty where cohort_id = ? and ending is null"
                                + " and to_day < ?")
                        .params(cohort.value(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    private List<Optional<GroupId>> dutiesToday(Membership membership, TopicId topic) {
        return sql.sql("""
                        select group_id from facilitation_duty
                        where cohort_id = ? and topic_id = ? and person_id = ? and ending is null
                            and ? between from_day and to_day""")
                .params(
                        membership.cohort().value(),
                        topic.value(),
                        membership.person().value(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(GroupId::new))
                .list();
    }

    private Set<PersonId> learners(CohortId cohort, Reach reach, Collection<PersonId> people) {
        return sql
                .sql("""
                        select person_id, group_id from enrolment
                        where cohort_id = :cohort and person_id in (:people)""")
                .param("cohort", cohort.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> {
                    UUID group = row.getObject(2, UUID.class);
                    boolean covered = reach.everyLearner()
                            || (group != null && reach.groups().contains(new GroupId(group)));
                    return covered ? List.of(new PersonId(row.getObject(1, UUID.class))) : List.<PersonId>of();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
