package org.banyan.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.scoring.Score;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.tutoring.BoardPlaces;
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
                        select q.id, q.quiz_key, q.topic_id, q.pair_role, coalesce(t.title, o.title) title,
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
                        row.getInt("running") > 0,
                        !"PRE".equals(row.getString("pair_role"))))
                .list();
    }

    @Override
    public Optional<BigDecimal> meanScore(CohortId cohort, PersonId person) {
        Map<String, List<Score>> scores = new LinkedHashMap<>();
        Map<String, ScoreKept> kept = new HashMap<>();
        sql.sql("""
                        select a.quiz_key, a.score, a.max_score, r.score_kept from attempt a
                            left join quiz_rules r on r.cohort_id = a.cohort_id and r.quiz_key = a.quiz_key
                        where a.cohort_id = ? and a.person_id = ? and a.submitted_at is not null
                            and a.score is not null and a.max_score > 0
                        order by a.quiz_key, a.number""").params(cohort.value(), person.value()).query(row -> {
            String key = row.getString("quiz_key");
            String settled = row.getString("score_kept");
            kept.put(key, settled == null ? ScoreKept.HIGHEST : ScoreKept.valueOf(settled));
            scores.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Score(row.getBigDecimal("score"), row.getBigDecimal("max_score")));
        });
        return ScoreKept.AVERAGE
                .of(scores.entrySet().stream()
                        .flatMap(quiz -> Objects.requireNonNull(kept.get(quiz.getKey())).of(quiz.getValue()).stream())
                        .toList())
                .map(Score::points);
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

    @Override
    public Map<CohortId, Map<PersonId, Instant>> lastAttempts(Collection<CohortId> cohorts) {
        Map<CohortId, Map<PersonId, Instant>> last = new HashMap<>();
        if (!cohorts.isEmpty()) {
            sql.sql("select cohort_id, person_id, max(started_at) as last from attempt where cohort_id in (:cohorts)"
                            + " group by cohort_id, person_id")
                    .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                    .query(row -> {
                        last.computeIfAbsent(new CohortId(row.getObject("cohort_id", UUID.class)), _ -> new HashMap<>())
                                .put(new PersonId(row.getObject("person_id", UUID.class)), instant(row, "last"));
                    });
        }
        return last;
    }

    @Override
    public List<FailedQuiz> failedTwice(BoardPlaces places, String language, int limit) {
        return sql.sql("""
                        select f.cohort_id, f.person_id, p.name, coalesce(t.title, o.title) as title, q.topic_id,
                            f.attempts, f.last
                        from (select a.cohort_id, a.person_id, a.quiz_key, count(*) as attempts,
                                max(a.submitted_at) as last, max(a.quiz_id) as quiz_id
                            from attempt a
                                join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                                    and e.status = 'ENROLLED'
                                join quiz z on z.id = a.quiz_id and ifnull(z.pair_role, '') <> 'PRE'
                            where a.submitted_at is not null and not a.waiting and
                        """ + BoardPlaces.LEARNER + """
                            group by a.cohort_id, a.person_id, a.quiz_key
                            having sum(a.passed) = 0 and count(*) >= 2
                            order by last desc, a.person_id limit :limit) f
                            join person p on p.id = f.person_id
                            join quiz q on q.id = f.quiz_id
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        order by f.last desc, f.person_id""")
                .params(places.parameters())
                .param("language", language)
                .param("limit", limit)
                .query((row, _) -> new FailedQuiz(
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("title"),
                        new TopicId(row.getObject("topic_id", UUID.class)),
                        row.getInt("attempts"),
                        instant(row, "last")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
