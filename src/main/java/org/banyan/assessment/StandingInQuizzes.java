package org.banyan.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers in one query how far a person is with the quizzes of a course; attempts at earlier versions count. */
@Service
@Transactional(readOnly = true)
class StandingInQuizzes implements QuizResults {

    private final JdbcClient sql;

    StandingInQuizzes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<QuizResult> results(CourseVersionId version, CohortId cohort, PersonId person, String language) {
        return sql.sql("""
                        select q.id, q.quiz_key, q.topic_id, coalesce(t.title, o.title) title,
                            count(a.id) attempts, coalesce(max(a.passed), 0) passed,
                            coalesce(sum(a.id is not null and a.submitted_at is null), 0) running
                        from quiz q
                        join quiz_text o on o.quiz_id = q.id and o.language = q.language
                        left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        left join attempt a
                            on a.quiz_key = q.quiz_key and a.cohort_id = :cohort and a.person_id = :person
                        where q.course_version_id = :version
                        group by q.id order by q.position""")
                .param("version", version.value())
                .param("cohort", cohort.value())
                .param("person", person.value())
                .param("language", language)
                .query((row, _) -> new QuizResult(
                        new QuizId(row.getObject("id", UUID.class)),
                        row.getString("quiz_key"),
                        row.getString("title"),
                        new TopicId(row.getObject("topic_id", UUID.class)),
                        row.getBoolean("passed"),
                        row.getInt("attempts") > 0,
                        row.getInt("running") > 0))
                .list();
    }

    @Override
    public Map<PersonId, Set<String>> passed(CohortId cohort) {
        Map<PersonId, Set<String>> passed = new HashMap<>();
        sql.sql("select distinct person_id, quiz_key from attempt where cohort_id = ? and passed")
                .param(cohort.value())
                .query(row -> {
                    passed.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), _ -> new HashSet<>())
                            .add(row.getString("quiz_key"));
                });
        return passed;
    }
}
