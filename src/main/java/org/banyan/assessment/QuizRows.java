package org.banyan.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows to insert, table by table, so that publishing takes a handful of statements however long the quizzes are. */
final class QuizRows {

    final List<@Nullable Object[]> quizzes = new ArrayList<>();
    final List<@Nullable Object[]> texts = new ArrayList<>();
    final List<@Nullable Object[]> places = new ArrayList<>();
    private final List<@Nullable Object[]> sections = new ArrayList<>();
    private final List<@Nullable Object[]> sectionTexts = new ArrayList<>();
    private final List<@Nullable Object[]> questions = new ArrayList<>();
    private final List<@Nullable Object[]> versions = new ArrayList<>();
    private final Map<String, @Nullable Object[]> pictures = new LinkedHashMap<>();

    /** A section after those that the quiz has already. */
    UUID section(UUID quiz, SectionDefinition section) {
        UUID id = Uuid7.next();
        SectionDefinition.Draw draw = section.draw();
        sections.add(new @Nullable Object[] {
            id,
            quiz,
            sections.size() + 1,
            section.key(),
            section.shuffled(),
            draw == null ? null : draw.count(),
            draw == null ? null : draw.points()
        });
        section.languages()
                .forEach(language -> sectionTexts.add(new @Nullable Object[] {
                    id,
                    language,
                    section.titles().get(language),
                    section.introductionsHtml().get(language)
                }));
        return id;
    }

    /** A question that the course has not had before. */
    void question(UUID id, UUID course, String quizKey, String questionKey) {
        questions.add(new Object[] {id, course, quizKey, questionKey});
    }

    void version(UUID id, UUID question, int number, int points, QuestionContent content, String digest) {
        versions.add(new Object[] {id, question, number, content.kind(), points, content.json(), digest});
    }

    /** The picture of a question that may be new here. */
    void picture(PoolPicture picture) {
        pictures.put(picture.digest(), new Object[] {
            picture.digest(), picture.name(), picture.mediaType(), picture.width(), picture.height(), picture.content()
        });
    }

    void insert(JdbcTemplate batch) {
        insert(
                batch,
                "quiz (id, course_version_id, quiz_key, position, topic_id, language, pass_mark, attempts_allowed,"
                        + " time_limit_minutes, pair_key, pair_role)",
                quizzes);
        insert(batch, "quiz_text (quiz_id, language, title, unreviewed)", texts);
        insert(batch, "quiz_section (id, quiz_id, position, section_key, shuffled, drawn, points)", sections);
        insert(batch, "quiz_section_text (section_id, language, title, introduction)", sectionTexts);
        insert(batch, "question (id, course_id, quiz_key, question_key)", questions);
        insert(batch, "question_version (id, question_id, number, kind, points, content, digest)", versions);
        insert(batch, "quiz_question (quiz_id, position, question_version_id, section_id)", places);
        batch.batchUpdate(
                "insert ignore into bank_media (digest, name, media_type, width, height, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                List.copyOf(pictures.values()));
    }

    private static void insert(JdbcTemplate batch, String columns, List<@Nullable Object[]> rows) {
        String places = columns.substring(columns.indexOf('(')).replaceAll("[a-z_]+", "?");
        batch.batchUpdate("insert into " + columns + " values " + places, rows);
    }
}
