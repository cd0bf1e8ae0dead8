package org.banyan.assessment.results;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.banyan.testing.CourseFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Quizzes and attempts written straight into the tables, because hundreds of learners who take a quiz by its services take minutes. What
 * they answered and what it earned is up to the test.
 */
public final class TakenQuizzes {

    private static final Instant BEGUN = Instant.parse("2026-03-01T08:00:00Z");

    private final JdbcTemplate sql;
    private final CourseFixture.Taught course;
    private final Map<String, Quiz> quizzes = new LinkedHashMap<>();

    public TakenQuizzes(JdbcTemplate sql, CourseFixture.Taught course) {
        this.sql = sql;
        this.course = course;
    }

    private record Quiz(UUID id, List<UUID> versions, List<Integer> points) {}

    /** A statement that is true, worth so many points. */
    public static QuestionDefinition statement(String key, int points) {
        return new TrueFalse(
                key, points, Map.of("en", new Wording("<p>Is " + key + " so?</p>", null)), true, Map.of(), Map.of());
    }

    public static List<QuestionDefinition> statements(int count) {
        List<QuestionDefinition> statements = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            statements.add(statement("q" + number, 1));
        }
        return statements;
    }

    public void quiz(String key, List<QuestionDefinition> questions) {
        quiz(key, null, null, questions);
    }

    /** A quiz, 60 percent of whose points are enough, in a pair if it is to be. */
    public void quiz(String key, @Nullable String pair, @Nullable String role, List<QuestionDefinition> questions) {
        UUID id = Uuid7.next();
        CourseVersionId version = course.version();
        sql.update(
                "insert into quiz (id, course_version_id, quiz_key, position, topic_id, language, pass_mark, pair_key,"
                        + " pair_role) values (?, ?, ?, ?, ?, 'en', 60, ?, ?)",
                id,
                version.value(),
                key,
                quizzes.size(),
                course.topic().value(),
                pair,
                role);
        sql.update("insert into quiz_text values (?, 'en', ?, false)", id, "Quiz " + key);
        Quiz quiz = new Quiz(id, new ArrayList<>(), new ArrayList<>());
        for (QuestionDefinition definition : questions) {
            UUID question = Uuid7.next();
            UUID asked = Uuid7.next();
            QuestionContent content = QuestionContent.of(definition);
            sql.update(
                    "insert into question (id, course_id, quiz_key, question_key) values (?, ?, ?, ?)",
                    question,
                    course.course().value(),
                    key,
                    definition.key());
            sql.update(
                    "insert into question_version (id, question_id, number, kind, points, content, digest)"
                            + " values (?, ?, 1, ?, ?, ?, ?)",
                    asked,
                    question,
                    content.kind(),
                    definition.points(),
                    content.json(),
                    content.digest());
            sql.update(
                    "insert into quiz_question (quiz_id, position, question_version_id) values (?, ?, ?)",
                    id,
                    quiz.versions().size(),
                    asked);
            quiz.versions().add(asked);
            quiz.points().add(definition.points());
        }
        quizzes.put(key, quiz);
    }

    /** Learners of the cohort with these facts, by the hundred. */
    public List<PersonId> learners(int count, @Nullable String sector, @Nullable String sex) {
        List<PersonId> people = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            people.add(new PersonId(Uuid7.next()));
        }
        Timestamp now = Timestamp.from(BEGUN);
        sql.batchUpdate(
                "insert into person (id, name, certificate_name, created_at) values (?, ?, '', ?)",
                rows(people, person -> new Object[] {
                    person.value(), "=Learner " + person.value().toString().substring(24), now
                }));
        sql.batchUpdate(
                "insert into enrolment (id, cohort_id, person_id, status, applied_at, enrolled_at)"
                        + " values (?, ?, ?, 'ENROLLED', ?, ?)",
                rows(people, person ->
                        new Object[] {Uuid7.next(), course.cohort().value(), person.value(), now, now}));
        sql.batchUpdate(
                "insert into institute_person (institute_id, person_id, sector, sex, known_since) values (?, ?, ?, ?, ?)",
                rows(people, person -> new Object[] {course.institute().value(), person.value(), sector, sex, now}));
        return people;
    }

    private static List<Object[]> rows(List<PersonId> people, Function<PersonId, Object[]> row) {
        return people.stream().map(row).toList();
    }

    /**
     * What somebody answered and earned.
     *
     * @param question its place in the quiz
     * @param response as it is kept; none for what was left out
     */
    public record Answer(
            int question, double points, @Nullable String response) {

        /** Of a statement that is true. */
        public static Answer said(int question, boolean right) {
            return new Answer(question, right ? 1 : 0, "{\"chosen\":[\"" + right + "\"]}");
        }
    }

    /** An attempt that began on the day of its number and took so many minutes. */
    public UUID attempt(PersonId person, String key, int number, int minutes, List<Answer> answers) {
        return attempt(person, key, number, minutes, answers, false);
    }

    public UUID attempt(PersonId person, String key, int number, int minutes, List<Answer> answers, boolean waiting) {
        Quiz quiz = Objects.requireNonNull(quizzes.get(key));
        UUID attempt = Uuid7.next();
        double of = answers.stream()
                .mapToDouble(answer -> quiz.points().get(answer.question()))
                .sum();
        double score = answers.stream().mapToDouble(Answer::points).sum();
        Instant begun = BEGUN.plus(Duration.ofDays(number));
        sql.update(
                "insert into attempt (id, quiz_id, quiz_key, cohort_id, person_id, number, pass_mark, started_at,"
                        + " submitted_at, ended_by, score, max_score, passed, waiting, version)"
                        + " values (?, ?, ?, ?, ?, ?, 60, ?, ?, 'LEARNER', ?, ?, ?, ?, 0)",
                attempt,
                quiz.id(),
                key,
                course.cohort().value(),
                person.value(),
                number,
                Timestamp.from(begun),
                Timestamp.from(begun.plus(Duration.ofMinutes(minutes))),
                score,
                of,
                score * 100 >= of * 60,
                waiting);
        sql.batchUpdate(
                "insert into given_question (id, attempt_id, question_version_id, position, points, response,"
                        + " sequence_number, saved_at, score, hints, waiting)"
                        + " values (?, ?, ?, ?, ?, ?, 1, ?, ?, 0, false)",
                answers.stream()
                        .map(answer -> new Object[] {
                            Uuid7.next(),
                            attempt,
                            quiz.versions().get(answer.question()),
                            answer.question(),
                            quiz.points().get(answer.question()),
                            answer.response(),
                            answer.response() == null ? null : Timestamp.from(begun.plusSeconds(30)),
                            answer.points()
                        })
                        .toList());
        return attempt;
    }
}
