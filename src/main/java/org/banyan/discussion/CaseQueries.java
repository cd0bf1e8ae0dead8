package org.banyan.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.tutoring.BoardPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases of moderation for those who lead. Nobody is shown a case of a post of their own. */
@Component
class CaseQueries {

    private static final String FROM = """

            from moderation_case c join post p on p.id = c.post_id join discussion d on d.id = p.discussion_id
                join cohort co on co.id = d.cohort_id
                left join enrolment e on e.cohort_id = d.cohort_id and e.person_id = p.author_id
            where p.author_id <> :reader and""" + BoardPlaces.LEARNER_IN_TOPIC;

    /** The last column says whether the reader leads the author as tutor or higher, not by a duty only. */
    private static final String PAGE = """
            select c.id, c.state, c.opened_at, c.word, p.id, d.id, d.cohort_id, d.topic_id, d.title, p.author_id, p.html,
                p.posted_at, p.hidden_at is not null, p.deleted_at is not null, coalesce(p.edited_at > c.opened_at, false),
                c.claimed_by, c.claimed_until, c.decision, c.reason, c.decided_by, c.decided_rank, c.decided_at,
                c.appeal, c.appealed_at, c.outcome, c.answer, c.settled_by, c.settled_at, co.institute_id,
                coalesce(d.cohort_id in (:whole) or e.group_id in (:groups), false)""" + FROM;

    private static final String WAITS = " and c.state in ('OPEN', 'APPEALED')";
    private static final String CLAIMED = " and c.claimed_by = :reader and c.claimed_until > :now";

    private final JdbcClient sql;
    private final PostReports reports;
    private final People people;
    private final Access access;
    private final Clock clock;

    CaseQueries(JdbcClient sql, PostReports reports, People people, Access access, Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** A case before names and reports are known. */
    private record Row(
            ReportedPost bare,
            @Nullable PersonId decidedBy,
            @Nullable ModerationRank decidedRank,
            @Nullable PersonId settledBy,
            InstituteId institute,
            boolean leadsAuthor) {}

    ReportedPosts page(BoardPlaces places, PersonId reader, ReportedPosts.Pile pile, int offset, int limit) {
        List<Row> found = sql.sql(PAGE
                        + switch (pile) {
                            case OPEN -> WAITS + " order by c.opened_at, c.id";
                            case MINE -> WAITS + CLAIMED + " order by c.opened_at, c.id";
                            case DONE -> " and c.state in ('DECIDED', 'SETTLED') order by c.decided_at desc, c.id desc";
                        }
                        + " limit :limit offset :offset")
                .params(places.parameters())
                .param("reader", reader.value())
                .param("now", Sql.utc(clock.instant()))
                .param("limit", limit + 1)
                .param("offset", offset)
                .query((row, _) -> row(row, reader))
                .list();
        List<Row> page = found.stream().limit(limit).toList();
        Map<CaseId, List<PostReports.Stored>> said =
                reports.of(page.stream().map(row -> row.bare().id()).toList());
        Map<PersonId, String> names = names(page, said.values());
        Holding held = page.stream().anyMatch(row -> row.bare().appeal() != null) ? access.mine() : null;
        return new ReportedPosts(
                page.stream()
                        .map(row -> whole(row, said.getOrDefault(row.bare().id(), List.of()), names, held, reader))
                        .toList(),
                found.size() > limit);
    }

    ReportedPosts.Counts counts(BoardPlaces places, PersonId reader) {
        return sql.sql("select count(*), coalesce(sum(c.claimed_by = :reader and c.claimed_until > :now), 0)" + FROM
                        + WAITS)
                .params(places.parameters())
                .param("reader", reader.value())
                .param("now", Sql.utc(clock.instant()))
                .query((row, _) -> new ReportedPosts.Counts(row.getInt(1), row.getInt(2)))
                .single();
    }

    private Row row(ResultSet row, PersonId reader) throws SQLException {
        return new Row(
                new ReportedPost(
                        new CaseId(row.getObject(1, UUID.class)),
                        CaseState.valueOf(row.getString(2)),
                        new ReportedPost.Said(
                                new PostId(row.getObject(5, UUID.class)),
                                new DiscussionId(row.getObject(6, UUID.class)),
                                new CohortId(row.getObject(7, UUID.class)),
                                new TopicId(row.getObject(8, UUID.class)),
                                row.getString(9),
                                new PersonId(row.getObject(10, UUID.class)),
                                "",
                                row.getString(11),
                                Sql.instant(row, 12),
                                row.getBoolean(13),
                                row.getBoolean(14),
                                row.getBoolean(15)),
                        Sql.instant(row, 3),
                        row.getString(4),
                        List.of(),
                        claim(row, reader),
                        decided(row),
                        appeal(row)),
                ModerationCases.person(row, 20),
                ModerationCases.named(ModerationRank.class, row, 21),
                ModerationCases.person(row, 27),
                new InstituteId(row.getObject(29, UUID.class)),
                row.getBoolean(30));
    }

    private ReportedPost.@Nullable Claim claim(ResultSet row, PersonId reader) throws SQLException {
        PersonId by = ModerationCases.person(row, 16);
        Instant until = Sql.instantOrNull(row, 17);
        return by != null && until != null && until.isAfter(clock.instant())
                ? new ReportedPost.Claim(by, "", until, by.equals(reader))
                : null;
    }

    private static ReportedPost.@Nullable Decided decided(ResultSet row) throws SQLException {
        Decision decision = ModerationCases.named(Decision.class, row, 18);
        Instant at = Sql.instantOrNull(row, 22);
        return decision == null || at == null
                ? null
                : new ReportedPost.Decided(decision, orNothing(row.getString(19)), "", at);
    }

    private static ReportedPost.@Nullable Appeal appeal(ResultSet row) throws SQLException {
        AppealOutcome outcome = ModerationCases.named(AppealOutcome.class, row, 25);
        Instant settledAt = Sql.instantOrNull(row, 28);
        ReportedPost.Settled settled = outcome == null || settledAt == null
                ? null
                : new ReportedPost.Settled(outcome, orNothing(row.getString(26)), "", settledAt);
        Instant appealedAt = Sql.instantOrNull(row, 24);
        Instant at = appealedAt == null ? settledAt : appealedAt;
        return at == null ? null : new ReportedPost.Appeal(orNothing(row.getString(23)), at, false, settled);
    }

    private Map<PersonId, String> names(List<Row> rows, Collection<List<PostReports.Stored>> reported) {
        Set<PersonId> mentioned = new HashSet<>();
        rows.forEach(row -> {
            mentioned.add(row.bare().said().author());
            ReportedPost.Claim claim = row.bare().claim();
            if (claim != null) {
                mentioned.add(claim.by());
            }
            if (row.decidedBy() != null) {
                mentioned.add(row.decidedBy());
            }
            if (row.settledBy() != null) {
                mentioned.add(row.settledBy());
            }
        });
        reported.forEach(list -> list.forEach(report -> mentioned.add(report.reporter())));
        return people.names(mentioned);
    }

    private static ReportedPost whole(
            Row row,
            List<PostReports.Stored> reports,
            Map<PersonId, String> names,
            @Nullable Holding held,
            PersonId reader) {
        ReportedPost bare = row.bare();
        ReportedPost.Said said = bare.said();
        ReportedPost.Claim claim = bare.claim();
        ReportedPost.Decided decided = bare.decided();
        return new ReportedPost(
                bare.id(),
                bare.state(),
                new ReportedPost.Said(
                        said.post(),
                        said.discussion(),
                        said.cohort(),
                        said.topic(),
                        said.title(),
                        said.author(),
                        names.getOrDefault(said.author(), ""),
                        said.html(),
                        said.at(),
                        said.hidden(),
                        said.deleted(),
                        said.edited()),
                bare.openedAt(),
                bare.word(),
                reports.stream()
                        .map(stored -> new ReportedPost.Report(
                                row.leadsAuthor() ? names.getOrDefault(stored.reporter(), "") : "",
                                stored.report().kind(),
                                stored.report().words(),
                                stored.report().at()))
                        .toList(),
                claim == null
                        ? null
                        : new ReportedPost.Claim(
                                claim.by(), names.getOrDefault(claim.by(), ""), claim.until(), claim.mine()),
                decided == null
                        ? null
                        : new ReportedPost.Decided(
                                decided.decision(), decided.reason(), name(row.decidedBy(), names), decided.at()),
                appeal(row, names, held, reader));
    }

    private static ReportedPost.@Nullable Appeal appeal(
            Row row, Map<PersonId, String> names, @Nullable Holding held, PersonId reader) {
        ReportedPost.Appeal appeal = row.bare().appeal();
        if (appeal == null || held == null) {
            return null;
        }
        ModerationRank rank = ModerationRanks.of(held, row.bare().said().cohort(), row.institute(), row.leadsAuthor());
        boolean mine =
                !reader.equals(row.decidedBy()) && (row.decidedRank() == null || rank.isAbove(row.decidedRank()));
        ReportedPost.Settled settled = appeal.settled();
        return new ReportedPost.Appeal(
                appeal.words(),
                appeal.at(),
                mine,
                settled == null
                        ? null
                        : new ReportedPost.Settled(
                                settled.outcome(), settled.answer(), name(row.settledBy(), names), settled.at()));
    }

    private static String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    private static String orNothing(@Nullable String words) {
        return words == null ? "" : words;
    }
}
