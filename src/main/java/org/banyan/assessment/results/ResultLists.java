package org.banyan.assessment.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.Phrase;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.tutoring.BoardPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which quizzes have results, for those who may see them. */
@Service
@Transactional(readOnly = true)
public class ResultLists {

    private final JdbcClient sql;
    private final ResultsAccess access;
    private final ResultPlaces places;
    private final ResultQuizzes quizzes;

    ResultLists(JdbcClient sql, ResultsAccess access, ResultPlaces places, ResultQuizzes quizzes) {
        this.sql = sql;
        this.access = access;
        this.places = places;
        this.quizzes = quizzes;
    }

    /**
     * A quiz of a cohort.
     *
     * @param attempts handed in
     * @param lastAt when the last one was; none where there is none
     */
    public record QuizLine(
            CohortId cohort,
            String key,
            Phrase title,
            int attempts,
            int learners,
            @Nullable Instant lastAt) {}

    /** The quizzes of a cohort. */
    public record CohortResults(String name, List<QuizLine> quizzes) {}

    /** The quizzes of a course over all its cohorts. */
    public record CourseResults(CourseId course, String title, List<CourseQuiz> quizzes) {}

    public record CourseQuiz(String key, Phrase title, int attempts, int learners) {}

    /** Quizzes that learners in these places have handed in, the latest first, in one query. */
    public List<QuizLine> latest(BoardPlaces led, String language, int limit) {
        return sql.sql("""
                        select l.*, coalesce(t.title, o.title) as title, coalesce(t.language, o.language) as title_language
                        from (select a.cohort_id, a.quiz_key, count(*) as attempts,
                                count(distinct a.person_id) as learners, max(a.submitted_at) as last_at,
                                max(a.quiz_id) as quiz_id
                            from attempt a
                                join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                            where a.submitted_at is not null and
                        """ + BoardPlaces.LEARNER + """
                            group by a.cohort_id, a.quiz_key
                            order by last_at desc, a.cohort_id, a.quiz_key limit :limit) l
                            join quiz q on q.id = l.quiz_id
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        order by l.last_at desc, l.cohort_id, l.quiz_key""")
                .params(led.parameters())
                .param("language", language)
                .param("limit", limit)
                .query((row, _) -> new QuizLine(
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        row.getString("quiz_key"),
                        Phrase.of(row.getString("title"), row.getString("title_language")),
                        row.getInt("attempts"),
                        row.getInt("learners"),
                        lastAt(row)))
                .list();
    }

    /**
     * All quizzes of a cohort in the order of its course, those too that nobody has handed in.
     *
     * @throws org.banyan.shared.Refusal.NotPermitted for those who do not lead there
     */
    public CohortResults ofCohort(CohortId cohort, Locale language) {
        access.requireLeading(cohort);
        CohortEntry entry = places.cohort(cohort);
        Map<String, Counts> counts = new HashMap<>();
        sql.sql("select quiz_key, count(*) as attempts, count(distinct person_id) as learners,"
                        + " max(submitted_at) as last_at from attempt"
                        + " where cohort_id = ? and submitted_at is not null group by quiz_key")
                .param(cohort.value())
                .query(row -> {
                    counts.put(row.getString("quiz_key"), counts(row));
                });
        return new CohortResults(
                places.nameOf(entry, language),
                quizzes.of(entry.course(), entry.version(), language.toLanguageTag()).all().stream()
                        .map(quiz -> line(cohort, quiz, counts.getOrDefault(quiz.key(), Counts.NONE)))
                        .toList());
    }

    private static QuizLine line(CohortId cohort, ResultQuiz quiz, Counts counts) {
        return new QuizLine(cohort, quiz.key(), quiz.title(), counts.attempts(), counts.learners(), counts.lastAt());
    }

    /** The courses with quizzes whose figures the person asking may see, by title; none for most. */
    public List<CourseResults> courses(Locale language) {
        Map<InstituteId, Boolean> seen = new HashMap<>();
        List<ResultPlaces.CoursePlace> mine = places.coursesWithQuizzes().stream()
                .filter(course -> seen.computeIfAbsent(course.institute(), access::maySee))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Map<CourseId, List<CourseQuiz>> byCourse = courseQuizzes(mine, language.toLanguageTag());
        return mine.stream()
                .map(course -> new CourseResults(
                        course.course(),
                        places.titleOf(course, language),
                        byCourse.getOrDefault(course.course(), List.of())))
                .sorted(Comparator.comparing(CourseResults::title)
                        .thenComparing(course -> course.course().value()))
                .toList();
    }

    private Map<CourseId, List<CourseQuiz>> courseQuizzes(List<ResultPlaces.CoursePlace> courses, String language) {
        Map<CourseId, List<CourseQuiz>> byCourse = new LinkedHashMap<>();
        sql.sql("""
                        select v.course_id, q.quiz_key, coalesce(t.title, o.title) as title,
                            coalesce(t.language, o.language) as title_language,
                            coalesce(n.attempts, 0) as attempts, coalesce(n.learners, 0) as learners
                        from quiz q
                            join course_version v on v.id = q.course_version_id
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                            left join (select c.course_id, a.quiz_key, count(*) as attempts,
                                    count(distinct a.person_id) as learners
                                from attempt a join cohort c on c.id = a.cohort_id
                                where a.submitted_at is not null group by c.course_id, a.quiz_key) n
                                on n.course_id = v.course_id and n.quiz_key = q.quiz_key
                        where q.course_version_id in (:versions)
                        order by q.position""")
                .param(
                        "versions",
                        courses.stream().map(course -> course.version().value()).toList())
                .param("language", language)
                .query(row -> {
                    byCourse.computeIfAbsent(
                                    new CourseId(row.getObject("course_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new CourseQuiz(
                                    row.getString("quiz_key"),
                                    Phrase.of(row.getString("title"), row.getString("title_language")),
                                    row.getInt("attempts"),
                                    row.getInt("learners")));
                });
        return byCourse;
    }

    private record Counts(
            int attempts, int learners, @Nullable Instant lastAt) {

        static final Counts NONE = new Counts(0, 0, null);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getInt("attempts"), row.getInt("learners"), lastAt(row));
    }

    private static Instant lastAt(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("last_at", LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
    }
}
