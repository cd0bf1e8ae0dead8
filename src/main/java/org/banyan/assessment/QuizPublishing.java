package org.banyan.assessment;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.curriculum.CourseVersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the quizzes of course versions. A question that says the same as in an earlier version of the course is not kept
 * again: both versions of the quiz point to the same version of the question.
 */
@Service
class QuizPublishing implements QuizCatalogue {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final EntityManager entities;

    QuizPublishing(JdbcClient sql, JdbcTemplate batch, EntityManager entities) {
        this.sql = sql;
        this.batch = batch;
        this.entities = entities;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void define(CourseVersionId version, List<QuizDefinition> quizzes) {
        // The course version may be waiting in the persistence context, and the statements here go past it.
        entities.flush();
        UUID course = sql.sql("select course_id from course_version where id = ?")
                .param(version.value())
                .query(UUID.class)
                .single();
        Map<String, KnownQuestion> known = knownQuestions(course);
        Rows rows = new Rows();
        for (int position = 0; position < quizzes.size(); position++) {
            define(version, course, quizzes.get(position), position + 1, known, rows);
        }
        rows.insert(batch);
    }

    private static void define(
            CourseVersionId version,
            UUID course,
            QuizDefinition quiz,
            int position,
            Map<String, KnownQuestion> known,
            Rows rows) {
        UUID id = QuizId.next().value();
        rows.quizzes.add(new @Nullable Object[] {
            id,
            version.value(),
            quiz.key(),
            position,
            quiz.shownIn().value(),
            quiz.language(),
            quiz.passMark(),
            quiz.attempts(),
            quiz.timeLimitMinutes()
        });
        quiz.titles()
                .forEach((language, title) -> rows.texts.add(
                        new Object[] {id, language, title, quiz.unreviewed().contains(language)}));
        int place = 1;
        for (QuestionDefinition question : quiz.questions()) {
            UUID questionVersion = version(course, quiz.key(), question, known, rows);
            rows.places.add(new Object[] {id, place++, questionVersion});
        }
    }

    private static UUID version(
            UUID course, String quizKey, QuestionDefinition question, Map<String, KnownQuestion> known, Rows rows) {
        QuestionContent content = QuestionContent.of(question);
        String digest = content.digest();
        KnownQuestion before = known.get(quizKey + " " + question.key());
        if (before != null && before.versions().containsKey(digest)) {
            return before.versions().get(digest);
        }
        UUID id = before == null ? QuestionId.next().value() : before.id();
        if (before == null) {
            rows.questions.add(new Object[] {id, course, quizKey, question.key()});
        }
        UUID version = QuestionId.next().value();
        int number = before == null ? 1 : before.versions().size() + 1;
        rows.versions.add(
                new Object[] {version, id, number, content.kind(), question.points(), content.json(), digest});
        return version;
    }

    private Map<String, KnownQuestion> knownQuestions(UUID course) {
        Map<String, KnownQuestion> known = new HashMap<>();
        sql.sql("""
                        select q.quiz_key, q.question_key, q.id question, v.id version, v.digest
                        from question q join question_version v on v.question_id = q.id where q.course_id = ?""").param(course).query(row -> {
            UUID question = row.getObject("question", UUID.class);
            known.computeIfAbsent(
                            row.getString("quiz_key") + " " + row.getString("question_key"),
                            _ -> new KnownQuestion(question, new HashMap<>()))
                    .versions()
                    .put(row.getString("digest"), row.getObject("version", UUID.class));
        });
        return known;
    }

    private record KnownQuestion(UUID id, Map<String, UUID> versions) {}

    /** Rows to insert, table by table, so that publishing takes a handful of statements however long the quizzes are. */
    private static final class Rows {
        private final List<@Nullable Object[]> quizzes = new ArrayList<>();
        private final List<@Nullable Object[]> texts = new ArrayList<>();
        private final List<@Nullable Object[]> questions = new ArrayList<>();
        private final List<@Nullable Object[]> versions = new ArrayList<>();
        private final List<@Nullable Object[]> places = new ArrayList<>();

        void insert(JdbcTemplate batch) {
            insert(
                    batch,
                    "quiz (id, course_version_id, quiz_key, position, topic_id, language, pass_mark, attempts_allowed,"
                            + " time_limit_minutes)",
                    quizzes);
            insert(batch, "quiz_text (quiz_id, language, title, unreviewed)", texts);
            insert(batch, "question (id, course_id, quiz_key, question_key)", questions);
            insert(batch, "question_version (id, question_id, number, kind, points, content, digest)", versions);
            insert(batch, "quiz_question (quiz_id, position, question_version_id)", places);
        }

        private static void insert(JdbcTemplate batch, String columns, List<@Nullable Object[]> rows) {
            String places = columns.substring(columns.indexOf('(')).replaceAll("[a-z_]+", "?");
            batch.batchUpdate("insert into " + columns + " values " + places, rows);
        }
    }
}
