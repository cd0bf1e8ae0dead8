package org.banyan.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredContributions implements Contributions {

    /** Who wrote in a chat hour has taken part in it once, however many lines stand. */
    private static final String LINE_STANDS = " p.deleted_at is null and p.hidden_at is null ";

    private final JdbcClient sql;

    StoredContributions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<TopicId, Integer> postsByTopic(CohortId cohort, PersonId person) {
        return sql
                .sql("""
                        select topic_id, sum(posts) from (
                            select d.topic_id, r.mine as posts
                            from discussion_reading r join discussion d on d.id = r.discussion_id
                            where r.person_id = :person and r.mine > 0 and d.cohort_id = :cohort
                            union all select c.topic_id, count(distinct c.discussion_id)
                            from chat_hour c join post p on p.discussion_id = c.discussion_id
                            where c.cohort_id = :cohort and p.author_id = :person and
                        """ + LINE_STANDS + " group by c.topic_id) x group by topic_id")
                .param("person", person.value())
                .param("cohort", cohort.value())
                .query((row, _) -> Map.entry(new TopicId(Sql.uuid(row, 1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<PersonId, Map<TopicId, Integer>> postsByTopic(CohortId cohort) {
        Map<PersonId, Map<TopicId, Integer>> posts = new HashMap<>();
        sql.sql("""
                        select person_id, topic_id, sum(posts) from (
                            select r.person_id, d.topic_id, r.mine as posts
                            from discussion_reading r join discussion d on d.id = r.discussion_id
                            where r.mine > 0 and d.cohort_id = :cohort
                            union all select p.author_id, c.topic_id, count(distinct c.discussion_id)
                            from chat_hour c join post p on p.discussion_id = c.discussion_id
                            where c.cohort_id = :cohort and
                        """ + LINE_STANDS + """
                             group by p.author_id, c.topic_id) x group by person_id, topic_id""").param("cohort", cohort.value()).query(row -> {
            posts.computeIfAbsent(new PersonId(Sql.uuid(row, 1)), _ -> new HashMap<>())
                    .put(new TopicId(Sql.uuid(row, 2)), row.getInt(3));
        });
        return posts;
    }

    @Override
    public Map<CohortId, Map<PersonId, Instant>> lastPosts(Collection<CohortId> cohorts) {
        Map<CohortId, Map<PersonId, Instant>> last = new HashMap<>();
        if (!cohorts.isEmpty()) {
            sql.sql("""
                            select d.cohort_id, p.author_id, max(p.posted_at)
                            from discussion d join post p on p.discussion_id = d.id
                            where d.cohort_id in (:cohorts) group by d.cohort_id, p.author_id""")
                    .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                    .query(row -> {
                        last.computeIfAbsent(new CohortId(Sql.uuid(row, 1)), _ -> new HashMap<>())
                                .put(new PersonId(Sql.uuid(row, 2)), Sql.instant(row, 3));
                    });
        }
        return last;
    }
}
