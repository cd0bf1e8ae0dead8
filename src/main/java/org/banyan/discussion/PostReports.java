package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of posts. Each person has one report in a case; saying it again changes the words. */
@Component
class PostReports {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int IN_A_WINDOW = 20;

    private final JdbcClient sql;
    private final Clock clock;

    PostReports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A report as it is stored. */
    record Stored(CaseId of, PersonId reporter, ReportedPost.Report report) {}

    /** Answers how many people have reported in this case, if this one had not before; otherwise nothing changes but the words. */
    int add(CaseId of, PostId post, PersonId reporter, ReportKind kind, Reason words) {
        int changed = sql.sql("update post_report set kind = ?, reason = ? where case_id = ? and reporter_id = ?")
                .params(kind.name(), words.value(), of.value(), reporter.value())
                .update();
        if (changed > 0) {
            return 0;
        }
        requirePace(reporter);
        sql.sql("insert into post_report (id, post_id, case_id, reporter_id, kind, reason, reported_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Uuid7.next(),
                        post.value(),
                        of.value(),
                        reporter.value(),
                        kind.name(),
                        words.value(),
                        Sql.utc(clock.instant()))
                .update();
        return sql.sql("select count(*) from post_report where case_id = ?")
                .param(of.value())
                .query(Integer.class)
                .single();
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

    /** The reports in each of the cases, the first first, in one query; without names. */
    Map<CaseId, List<Stored>> of(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? Map.of()
                : sql
                        .sql("select case_id, reporter_id, kind, reason, reported_at from post_report"
                                + " where case_id in (:cases) order by reported_at, id")
                        .param("cases", cases.stream().map(CaseId::value).toList())
                        .query((row, _) -> new Stored(
                                new CaseId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class)),
                                new ReportedPost.Report(
                                        "",
                                        ReportKind.valueOf(row.getString(3)),
                                        row.getString(4),
                                        Sql.instant(row, 5))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Stored::of));
    }
}
