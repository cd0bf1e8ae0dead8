package org.banyan.assessment;

import jakarta.persistence.EntityManager;
import java.util.List;
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
        KnownQuestions known = KnownQuestions.of(course, quizzes, sql);
        QuizRows rows = new QuizRows();
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
            KnownQuestions known,
            QuizRows rows) {
        UUID id = QuizId.next().value();
        QuizPair pair = quiz.pair();
        rows.quizzes.add(new @Nullable Object[] {
            id,
            version.value(),
            quiz.key(),
            position,
            quiz.shownIn().value(),
            quiz.language(),
            quiz.passMark(),
            quiz.attempts(),
            quiz.timeLimitMinutes(),
            pair == null ? null : pair.key(),
            pair == null ? null : pair.role().name()
        });
        quiz.titles()
                .forEach((language, title) -> rows.texts.add(
                        new Object[] {id, language, title, quiz.unreviewed().contains(language)}));
        boolean plain =
                quiz.sections().size() == 1 && quiz.sections().getFirst().isPlain();
        int place = 1;
        for (SectionDefinition section : quiz.sections()) {
            UUID sectionId = plain ? null : rows.section(id, section);
            for (QuestionDefinition question : section.questions()) {
                UUID questionVersion = known.version(course, quiz.definedBy(), question, rows);
                rows.places.add(new @Nullable Object[] {id, place++, questionVersion, sectionId});
            }
            for (PoolQuestion question : section.pool()) {
                UUID questionVersion = known.version(course, question, rows);
                rows.places.add(new @Nullable Object[] {id, place++, questionVersion, sectionId});
            }
        }
    }
}
