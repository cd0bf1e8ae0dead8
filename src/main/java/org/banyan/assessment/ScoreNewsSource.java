package org.banyan.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.courier.NewsItem;
import org.banyan.courier.NewsSource;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to learners how a score of theirs has changed, and what became of answers that came too late. */
@Component
@Transactional(readOnly = true)
class ScoreNewsSource implements NewsSource {

    static final String NAME = "quiz-score";

    private static final String TOLD = """
            select n.*, a.number, a.max_score, a.passed, a.waiting, a.cohort_id, c.course_version_id, q.topic_id, q.pair_role,
                coalesce(t.title, o.title) as title
            from (
                select g.id as item_id, g.confirmed_at as told_at, r.attempt_id, r.before_score, r.after_score, r.passed_now,
                    null as taken, null as left_out
                from regrading g join regraded_attempt r on r.regrading_id = g.id where g.id in (:items)
                union all
                select item_id, told_at, attempt_id, before_score, after_score, passed_now, taken, left_out
                from late_decision_told where item_id in (:items)) n
                join attempt a on a.id = n.attempt_id and a.person_id = :reader
                join cohort c on c.id = a.cohort_id
                join enrolment e on e.cohort_id = c.id and e.person_id = :reader and e.status in ('ENROLLED', 'COMPLETED')
                join quiz q on q.course_version_id = c.course_version_id and q.quiz_key = a.quiz_key
                join quiz_text o on o.quiz_id = q.id and o.language = q.language
                left join quiz_text t on t.quiz_id = q.id and t.language = :language
            order by n.told_at, n.item_id, a.number""";

    private final JdbcClient sql;
    private final PublishedCourses courses;

    ScoreNewsSource(JdbcClient sql, PublishedCourses courses) {
        this.sql = sql;
        this.courses = courses;
    }

    /** @param decision about late answers; none where a question was corrected */
    private record Row(
            UUID item,
            Instant at,
            UUID cohort,
            CourseVersionId version,
            TopicId topic,
            String quiz,
            boolean preTest,
            Change change,
            @Nullable Decision decision) {}

    private record Change(
            int attempt,
            BigDecimal before,
            BigDecimal after,
            BigDecimal of,
            boolean passed,
            boolean passedNow,
            boolean waiting) {}

    private record Decision(int taken, int left) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NewsItem> items(PersonId reader, Locale language, Collection<UUID> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Row>> byItem = sql
                .sql(TOLD)
                .param("items", items)
                .param("reader", reader.value())
                .param("language", language.toLanguageTag())
                .query((row, _) -> row(row))
                .stream()
                .collect(Collectors.groupingBy(Row::item, LinkedHashMap::new, Collectors.toList()));
        return byItem.values().stream()
                .flatMap(rows -> item(rows, language).stream())
                .toList();
    }

    /** Nothing if the cohort's version of the course has lost the topic. */
    private Optional<NewsItem> item(List<Row> rows, Locale language) {
        Row row = rows.getFirst();
        CourseOutline course = courses.outline(row.version(), language);
        List<String> words = new ArrayList<>();
        Decision decision = row.decision();
        words.add(
                decision == null
                        ? text(language, "regraded")
                        : text(language, "late-decided", row.change().attempt(), decision.taken(), decision.left()));
        rows.forEach(each -> words.addAll(words(each, language)));
        String title = text(language, decision == null ? "regraded-title" : "late-decided-title", row.quiz());
        return course.topic(row.topic())
                .map(topic -> new NewsItem(
                        row.item(),
                        row.item(),
                        title,
                        course.title() + " · " + topic.title(),
                        text(language, "by"),
                        row.at(),
                        String.join(" ", words),
                        words.stream()
                                .map(sentence -> "<p>" + Entities.escape(sentence) + "</p>")
                                .collect(Collectors.joining()),
                        "/learn/" + row.cohort() + "/" + topic.slug(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Optional.empty()));
    }

    private static List<String> words(Row row, Locale language) {
        Change change = row.change();
        List<String> words = new ArrayList<>();
        int direction = change.after().compareTo(change.before());
        words.add(
                direction == 0
                        ? text(language, "score-same", change.after(), change.of(), change.attempt())
                        : text(language, "score", change.after(), change.of(), change.attempt(), change.before()));
        if (change.passedNow() && !row.preTest()) {
            words.add(text(language, "passed-now"));
        } else if (direction < 0 && change.passed() && !row.preTest()) {
            words.add(text(language, "stays-passed"));
        }
        if (row.decision() != null && change.waiting()) {
            words.add(Texts.text(language, "assessment.result.waiting-note"));
        }
        return words;
    }

    private static Row row(ResultSet row) throws SQLException {
        Integer taken = row.getObject("taken", Integer.class);
        return new Row(
                row.getObject("item_id", UUID.class),
                row.getObject("told_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("cohort_id", UUID.class),
                new CourseVersionId(row.getObject("course_version_id", UUID.class)),
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("title"),
                QuizPair.Role.PRE.name().equals(row.getString("pair_role")),
                new Change(
                        row.getInt("number"),
                        row.getBigDecimal("before_score"),
                        row.getBigDecimal("after_score"),
                        row.getBigDecimal("max_score"),
                        row.getBoolean("passed"),
                        row.getBoolean("passed_now"),
                        row.getBoolean("waiting")),
                taken == null ? null : new Decision(taken, row.getInt("left_out")));
    }

    private static String text(Locale language, String key, Object... arguments) {
        return Texts.text(language, "assessment.told." + key, arguments);
    }
}
