package org.banyan.discussion.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have chosen, in the database. */
@Component
class FollowStore {

    private static final UUID NONE = new UUID(0, 0);
    private static final String HEARING = """
            max(if(f.kind = 'DISCUSSION', f.level, null)), max(if(f.kind = 'TOPIC', f.level, null)),
                max(if(f.kind = 'COHORT', f.level, null)), max(f.part)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    FollowStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void choose(PersonId person, CohortId cohort, Kind kind, UUID place, Level level) {
        sql.sql("insert into discussion_follow values (:person, :cohort, :kind, :place, :level, :now)"
                        + " on duplicate key update level = :level, chosen_at = :now")
                .param("person", person.value())
                .param("cohort", cohort.value())
                .param("kind", kind.name())
                .param("place", place)
                .param("level", level.name())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** What a place is. */
    enum Kind {
        COHORT,
        TOPIC,
        DISCUSSION
    }

    Hearing of(PersonId person, CohortId cohort, TopicId topic, @Nullable DiscussionId discussion, boolean onDuty) {
        UUID inside = discussion == null ? NONE : discussion.value();
        return sql.sql("select " + HEARING + """
                         from (select kind, level, 0 as part from discussion_follow
                                where person_id = :person and cohort_id = :cohort
                                    and place_id in (:cohort, :topic, :discussion)
                            union all select null, null, 1 from discussion_reading
                                where discussion_id = :discussion and person_id = :person and mine > 0) f""")
                .param("person", person.value())
                .param("cohort", cohort.value())
                .param("topic", topic.value())
                .param("discussion", inside)
                .query((row, _) -> hearing(row, 1, onDuty))
                .single();
    }

    /**
     * Everybody who may hear of something in the discussion by their own choice, by taking part, or because they are named here.
     * Who has left the cohort is not among them.
     */
    Map<PersonId, Hearing> around(
            CohortId cohort,
            TopicId topic,
            DiscussionId discussion,
            Collection<PersonId> named,
            Collection<PersonId> onDuty) {
        List<UUID> asWell = Stream.of(named, onDuty)
                .flatMap(Collection::stream)
                .map(PersonId::value)
                .toList();
        Map<PersonId, Hearing> found = new HashMap<>();
        sql.sql("select p.id, " + HEARING + """
                         from (select person_id, kind, level, 0 as part from discussion_follow
                                where cohort_id = :cohort and place_id in (:cohort, :topic, :discussion)
                            union all select person_id, null, null, 1 from discussion_reading
                                where discussion_id = :discussion and mine > 0
                            union all select id, null, null, 0 from person where id in (:named)) f
                        join person p on p.id = f.person_id
                        left join enrolment e on e.cohort_id = :cohort and e.person_id = p.id
                        where e.id is null or e.status in ('ENROLLED', 'COMPLETED')
                        group by p.id""")
                .param("cohort", cohort.value())
                .param("topic", topic.value())
                .param("discussion", discussion.value())
                .param("named", asWell.isEmpty() ? List.of(NONE) : asWell)
                .query(row -> {
                    PersonId person = new PersonId(row.getObject(1, UUID.class));
                    found.put(person, hearing(row, 2, onDuty.contains(person)));
                });
        return found;
    }

    private static Hearing hearing(ResultSet row, int first, boolean onDuty) throws SQLException {
        return new Hearing(
                level(row.getString(first)),
                level(row.getString(first + 1)),
                level(row.getString(first + 2)),
                row.getBoolean(first + 3),
                onDuty);
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    /** Courses in whose cohorts the person learns, has written, or has chosen something. */
    List<UUID> courses(PersonId person) {
        return sql
                .sql("""
                        select distinct c.course_id from cohort c where c.id in (
                            select cohort_id from enrolment where person_id = :person and status in ('ENROLLED', 'COMPLETED')
                            union select cohort_id from discussion_follow where person_id = :person
                            union select d.cohort_id from discussion_reading r join discussion d on d.id = r.discussion_id
                                where r.person_id = :person and r.mine > 0)""")
                .param("person", person.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .collect(Collectors.toList());
    }
}
