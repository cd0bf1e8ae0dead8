package org.banyan.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.courier.NewsItem;
import org.banyan.courier.NewsSource;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.InTheNameOf;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardPlaces;
import org.banyan.tutoring.TutorBoards;
import org.jsoup.nodes.Entities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to those who lead how many late answers to a quiz wait for them at the moment; nothing where none does any more. */
@Component
@Transactional(readOnly = true)
class LateNewsSource implements NewsSource {

    static final String NAME = "late-answers";

    private final JdbcClient sql;
    private final TutorBoards boards;
    private final InTheNameOf inTheNameOf;
    private final PublishedCourses courses;

    LateNewsSource(JdbcClient sql, TutorBoards boards, InTheNameOf inTheNameOf, PublishedCourses courses) {
        this.sql = sql;
        this.boards = boards;
        this.inTheNameOf = inTheNameOf;
        this.courses = courses;
    }

    private record Row(
            UUID item,
            Instant at,
            CourseVersionId version,
            String cohort,
            String title,
            int learners,
            int attempts,
            int answers,
            UUID attempt) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NewsItem> items(PersonId reader, Locale language, Collection<UUID> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return inTheNameOf
                .does(reader, () -> boards.mine(language).places())
                .filter(BoardPlaces::hasLearners)
                .map(places -> rows(reader, places, language, items).stream()
                        .map(row -> item(row, language))
                        .toList())
                .orElse(List.of());
    }

    private List<Row> rows(PersonId reader, BoardPlaces places, Locale language, Collection<UUID> items) {
        return sql.sql("""
                        select w.item_id, w.told_at, c.course_version_id, coalesce(c.name, '') as cohort,
                            max(coalesce(t.title, o.title)) as title, count(distinct a.person_id) as learners,
                            count(distinct a.id) as attempts, count(*) as answers, min(a.id) as attempt
                        from late_waiting_told w
                            join cohort c on c.id = w.cohort_id
                            join attempt a on a.cohort_id = w.cohort_id and a.quiz_key = w.quiz_key
                            join late_answer l on l.attempt_id = a.id and l.decided_at is null
                            join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                            join quiz q on q.id = a.quiz_id
                            join quiz_text o on o.quiz_id = q.id and o.language = q.language
                            left join quiz_text t on t.quiz_id = q.id and t.language = :language
                        where w.item_id in (:items) and w.person_id = :reader and a.person_id <> :reader and
                        """ + BoardPlaces.LEARNER + " group by w.item_id order by w.told_at")
                .params(places.parameters())
                .param("items", items)
                .param("reader", reader.value())
                .param("language", language.toLanguageTag())
                .query((row, _) -> new Row(
                        row.getObject("item_id", UUID.class),
                        row.getObject("told_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new CourseVersionId(row.getObject("course_version_id", UUID.class)),
                        row.getString("cohort"),
                        row.getString("title"),
                        row.getInt("learners"),
                        row.getInt("attempts"),
                        row.getInt("answers"),
                        row.getObject("attempt", UUID.class)))
                .list();
    }

    /** Leads to the answers themselves, or to the board where there are those of several attempts. */
    private NewsItem item(Row row, Locale language) {
        String words = Texts.text(language, "assessment.told.late-waiting", row.answers(), row.learners());
        String course = courses.outline(row.version(), language).title();
        return new NewsItem(
                row.item(),
                row.item(),
                Texts.text(language, "assessment.told.late-waiting-title", row.title()),
                row.cohort().isEmpty() ? course : course + " · " + row.cohort(),
                "Banyan",
                row.at(),
                words,
                "<p>" + Entities.escape(words) + "</p>",
                row.attempts() == 1 ? "/tutoring/late-answers/" + row.attempt() : "/tutoring",
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
    }
}
