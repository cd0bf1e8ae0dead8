package org.banyan.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what {@link QuizPublishing} keeps. */
@Component
class PublishedQuizzes {

    private final JdbcClient sql;

    PublishedQuizzes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A question in its place in a quiz or an attempt.
     *
     * @param section none where the quiz has no sections
     */
    record Placed(
            QuestionId question,
            int position,
            int points,
            QuestionContent content,
            @Nullable UUID section) {}

    /** How much there is to answer. */
    record Extent(int questions, int points) {}

    /** The name of a quiz in one language. */
    record Title(String text, boolean unreviewed) {}

    Optional<Quiz> find(QuizId id) {
        return sql.sql("select * from quiz where id = ?")
                .param(id.value())
                .query((row, _) -> quiz(row))
                .optional();
    }

    Optional<Quiz> find(CourseVersionId version, String key) {
        return sql.sql("select * from quiz where course_version_id = ? and quiz_key = ?")
                .params(version.value(), key)
                .query((row, _) -> quiz(row))
                .optional();
    }

    List<QuizId> shownIn(CourseVersionId version, TopicId topic) {
        return sql.sql("select id from quiz where course_version_id = ? and topic_id = ? order by position")
                .params(version.value(), topic.value())
                .query((row, _) -> new QuizId(row.getObject("id", UUID.class)))
                .list();
    }

    Extent extent(QuizId quiz) {
        return sql.sql("""
                        select coalesce(sum(ifnull(s.drawn, a.asked)), 0) questions,
                            coalesce(sum(ifnull(s.drawn * s.points, a.points)), 0) points
                        from (select q.section_id, count(nullif(v.kind, 'description')) asked, sum(v.points) points
                            from quiz_question q join question_version v on v.id = q.question_version_id
                            where q.quiz_id = ? group by q.section_id) a
                        left join quiz_section s on s.id = a.section_id""")
                .param(quiz.value())
                .query((row, _) -> new Extent(row.getInt("questions"), row.getInt("points")))
                .single();
    }

    /** By language tag, the language of the quiz first. */
    Map<String, Title> titles(Quiz quiz) {
        Map<String, Title> titles = new LinkedHashMap<>();
        sql.sql("select * from quiz_text where quiz_id = ? order by language <> ?, language")
                .params(quiz.id().value(), quiz.language())
                .query((row, _) -> titles.put(
                        row.getString("language"), new Title(row.getString("title"), row.getBoolean("unreviewed"))))
                .list();
        return titles;
    }

    /** The quiz after the course that belongs to this one before it. */
    Optional<Quiz> postTest(Quiz preTest) {
        return sql.sql("select * from quiz where course_version_id = ? and pair_key = ? and pair_role = 'POST'")
                .params(preTest.version().value(), preTest.key())
                .query((row, _) -> quiz(row))
                .optional();
    }

    /** The questions that an attempt was given, in its order, each in the version that its score is by. */
    List<Placed> questions(AttemptId attempt) {
        return sql.sql("""
                        select g.question_version_id id, g.position, g.points, g.section_id, v.kind, v.content
                        from given_question g
                            join question_version v on v.id = coalesce(g.scored_by, g.question_version_id)
                        where g.attempt_id = ? order by g.position""")
                .param(attempt.value())
                .query((row, _) -> placed(row))
                .list();
    }

    QuestionDefinition question(QuestionId id) {
        return sql.sql("select kind, content from question_version where id = ?")
                .param(id.value())
                .query((row, _) -> new QuestionContent(row.getString("kind"), row.getString("content")))
                .single()
                .definition();
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new QuestionId(row.getObject("id", UUID.class)),
                row.getInt("position"),
                row.getInt("points"),
                new QuestionContent(row.getString("kind"), row.getString("content")),
                row.getObject("section_id", UUID.class));
    }

    private static Quiz quiz(ResultSet row) throws SQLException {
        return new Quiz(
                new QuizId(row.getObject("id", UUID.class)),
                new CourseVersionId(row.getObject("course_version_id", UUID.class)),
                row.getString("quiz_key"),
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("language"),
                row.getInt("pass_mark"),
                row.getObject("attempts_allowed", Integer.class),
                row.getObject("time_limit_minutes", Integer.class),
                pair(row.getString("pair_key"), row.getString("pair_role")));
    }

    private static @Nullable QuizPair pair(@Nullable String key, @Nullable String role) {
        return key == null || role == null ? null : new QuizPair(key, QuizPair.Role.valueOf(role));
    }
}
