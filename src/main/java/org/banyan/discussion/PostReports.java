package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.banyan.tutoring.BoardPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of posts. Each person has one open report of a post at most; saying it again changes the words. */
@Component
class PostReports {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int IN_A_WINDOW = 20;

    private final JdbcClient sql;
    private final People people;
    private final Clock clock;

    PostReports(JdbcClient sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    void add(Post post, Entrance.Place place, Reason reason) {
        PersonId reporter = place.membership().person();
        int changed = sql.sql("update post_report set reason = ? where post_id = ? and reporter_id = ?"
                        + " and dealt_at is null")
                .params(reason.value(), post.id().value(), reporter.value())
                .update();
        if (changed > 0) {
            return;
        }
        requirePace(reporter);
        sql.sql("""
                        insert into post_report (id, post_id, cohort_id, topic_id, reporter_id, reason, reported_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Uuid7.next(),
                        post.id().value(),
                        place.cohort().value(),
                        place.topic().value(),
                        reporter.value(),
                        reason.value(),
                        Sql.utc(clock.instant()))
                .update();
    }

    private void requirePace(PersonId reporter) {
        int recent = sql.sql("select count(*) from post_report where reporter_id = ? and reported_at > ?")
                .params(reporter.value(), Sql.utc(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
        if (recent >= IN_A_WINDOW) {
            throw new Refusal.Invalid("discussion.refusal.reports-too-fast");
        }
    }

    /** Closes all open reports of a post and says how many there were. */
    int close(PostId post, ReportOutcome outcome, @Nullable String note, PersonId by) {
        return sql.sql("update post_report set outcome = :outcome, note = :note, dealt_by = :by, dealt_at = :now"
                        + " where post_id = :post and dealt_at is null")
                .param("outcome", outcome.name())
                .param("note", note)
                .param("by", by.value())
                .param("now", Sql.utc(clock.instant()))
                .param("post", post.value())
                .update();
    }

    /** Posts by others with open reports, those reported first first. */
    List<ReportedPost> open(BoardPlaces places, PersonId reader, int limit) {
        record Row(ReportedPost post, ReportedPost.Report report) {}
        List<Row> rows = sql.sql("""
                        select p.id, d.id, d.cohort_id, d.topic_id, d.title, p.author_id, p.html,
                            r.reporter_id, r.reason, r.reported_at
                        from post_report r
                            join post p on p.id = r.post_id join discussion d on d.id = p.discussion_id
                            left join enrolment e on e.cohort_id = d.cohort_id and e.person_id = p.author_id
                        where r.dealt_at is null and p.deleted_at is null and p.author_id <> :reader and
                        """ + BoardPlaces.LEARNER_IN_TOPIC + " order by r.reported_at, r.id limit :limit")
                .params(places.parameters())
                .param("reader", reader.value())
                .param("limit", limit)
                .query((row, _) -> new Row(
                        new ReportedPost(
                                new PostId(Sql.uuid(row, 1)),
                                new DiscussionId(Sql.uuid(row, 2)),
                                new CohortId(Sql.uuid(row, 3)),
                                new TopicId(Sql.uuid(row, 4)),
                                row.getString(5),
                                new PersonId(Sql.uuid(row, 6)),
                                "",
                                row.getString(7),
                                List.of()),
                        new ReportedPost.Report(
                                new PersonId(Sql.uuid(row, 8)), "", row.getString(9), Sql.instant(row, 10))))
                .list();
        Set<PersonId> mentioned = new HashSet<>();
        Map<PostId, List<Row>> byPost = new LinkedHashMap<>();
        rows.forEach(row -> {
            mentioned.add(row.post().author());
            mentioned.add(row.report().reporter());
            byPost.computeIfAbsent(row.post().post(), _ -> new ArrayList<>()).add(row);
        });
        Map<PersonId, String> names = people.names(mentioned);
        return byPost.values().stream()
                .map(of ->
                        named(of.getFirst().post(), of.stream().map(Row::report).toList(), names))
                .toList();
    }

    private static ReportedPost named(
            ReportedPost post, List<ReportedPost.Report> reports, Map<PersonId, String> names) {
        return new ReportedPost(
                post.post(),
                post.discussion(),
                post.cohort(),
                post.topic(),
                post.title(),
                post.author(),
                names.getOrDefault(post.author(), ""),
                post.html(),
                reports.stream()
                        .map(report -> new ReportedPost.Report(
                                report.reporter(),
                                names.getOrDefault(report.reporter(), ""),
                                report.reason(),
                                report.at()))
                        .toList());
    }
}
