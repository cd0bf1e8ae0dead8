package org.banyan.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The questions that are there already when quizzes are published: those of the course, and those of banks of this installation.
 * A question that says the same as one of them is not kept again.
 */
final class KnownQuestions {

    /** In place of the key of a quiz, for questions of pools whose bank is elsewhere. No quiz can have this key. */
    private static final String POOLS = "(pools)";

    private static final int AT_ONCE = 5_000;

    /** The versions of a question by digest. */
    private record Known(UUID id, Map<String, UUID> versions) {}

    private final Map<String, Known> ofCourse = new HashMap<>();
    private final Map<UUID, Known> ofBanks = new HashMap<>();

    private KnownQuestions() {}

    static KnownQuestions of(UUID course, List<QuizDefinition> quizzes, JdbcClient sql) {
        KnownQuestions known = new KnownQuestions();
        sql.sql("""
                        select q.quiz_key, q.question_key, q.id question, v.id version, v.digest
                        from question q join question_version v on v.question_id = q.id where q.course_id = ?""").param(course).query(row -> {
            UUID question = row.getObject("question", UUID.class);
            known.ofCourse
                    .computeIfAbsent(
                            row.getString("quiz_key") + " " + row.getString("question_key"),
                            _ -> new Known(question, new HashMap<>()))
                    .versions()
                    .put(row.getString("digest"), row.getObject("version", UUID.class));
        });
        List<UUID> pools = quizzes.stream()
                .flatMap(quiz -> quiz.sections().stream())
                .flatMap(section -> section.pool().stream())
                .map(PoolQuestion::question)
                .distinct()
                .toList();
        for (int from = 0; from < pools.size(); from += AT_ONCE) {
            sql.sql("""
                            select v.question_id question, v.id version, v.digest
                            from question_version v join bank_question b on b.question_id = v.question_id
                            where b.question_id in (:ids)""")
                    .param("ids", pools.subList(from, Math.min(pools.size(), from + AT_ONCE)))
                    .query(row -> {
                        UUID question = row.getObject("question", UUID.class);
                        known.ofBanks
                                .computeIfAbsent(question, _ -> new Known(question, new HashMap<>()))
                                .versions()
                                .put(row.getString("digest"), row.getObject("version", UUID.class));
                    });
        }
        return known;
    }

    /** The version of a question of a quiz, which is added where it is new. */
    UUID version(UUID course, String quizKey, QuestionDefinition question, QuizRows rows) {
        return version(course, quizKey, question.key(), question.points(), QuestionContent.of(question), rows);
    }

    /**
     * The version of a question of a pool: the one that its bank has, or else one of the course. What a package says is never
     * added to a bank.
     */
    UUID version(UUID course, PoolQuestion question, QuizRows rows) {
        question.pictures().forEach(rows::picture);
        Known banked = ofBanks.get(question.question());
        UUID version =
                banked == null ? null : banked.versions().get(question.content().digest());
        return version != null
                ? version
                : version(
                        course,
                        POOLS,
                        question.question().toString(),
                        question.content().definition().points(),
                        question.content(),
                        rows);
    }

    private UUID version(
            UUID course, String quizKey, String questionKey, int points, QuestionContent content, QuizRows rows) {
        Known known = ofCourse.computeIfAbsent(quizKey + " " + questionKey, _ -> {
            UUID id = QuestionId.next().value();
            rows.question(id, course, quizKey, questionKey);
            return new Known(id, new HashMap<>());
        });
        String digest = content.digest();
        return known.versions().computeIfAbsent(digest, _ -> {
            UUID version = QuestionId.next().value();
            rows.version(version, known.id(), known.versions().size() + 1, points, content, digest);
            return version;
        });
    }
}
