package org.banyan.assessment.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuizId;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the quizzes of a course, those too that only an earlier version had. */
@Component
class ResultQuizzes {

    private final JdbcClient sql;

    ResultQuizzes(JdbcClient sql) {
        this.sql = sql;
    }

    /** The quizzes of a course, each as its latest version has it. */
    static final class Known {

        private final Map<String, ResultQuiz> quizzes = new LinkedHashMap<>();

        private Known(List<ResultQuiz> newestFirst) {
            newestFirst.forEach(quiz -> quizzes.putIfAbsent(quiz.key(), quiz));
        }

        List<ResultQuiz> all() {
            return List.copyOf(quizzes.values());
        }

        Optional<ResultQuiz> find(String key) {
            return Optional.ofNullable(quizzes.get(key));
        }

        /** The other one of its pair, if it has one and both are there. */
        Optional<ResultQuiz> otherOf(ResultQuiz quiz) {
            return quiz.pair() == null
                    ? Optional.empty()
                    : quizzes.values().stream()
                            .filter(other ->
                                    Objects.equals(other.pair(), quiz.pair()) && other.before() != quiz.before())
                            .findFirst();
        }
    }

    /**
     * In the order of the course.
     *
     * @param version whose quizzes come first, before those of other versions, the latest first
     */
    Known of(CourseId course, CourseVersionId version, String language) {
        return new Known(sql.sql("""
                        select q.id, q.quiz_key, q.pass_mark, q.pair_key, q.pair_role,
                            coalesce(t.title, o.title) as title, coalesce(t.language, o.language) as title_language
                        from quiz q
                            join course_version v on v.id = q.course_version_id and v.course_id = :course
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        order by q.course_version_id = :version desc, v.number desc, q.position""")
                .param("course", course.value())
                .param("version", version.value())
                .param("language", language)
                .query((row, _) -> new ResultQuiz(
                        new QuizId(row.getObject("id", UUID.class)),
                        row.getString("quiz_key"),
                        Phrase.of(row.getString("title"), row.getString("title_language")),
                        row.getInt("pass_mark"),
                        row.getString("pair_key"),
                        "PRE".equals(row.getString("pair_role"))))
                .list());
    }
}
