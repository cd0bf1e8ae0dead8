package org.banyan.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the cases of moderation. A case is opened by the first report of a post, or by a word to watch in it; it is decided once,
 * and settled at most once. Who decides holds the row of the discussion, so of two one comes second and is told so; a claim
 * needs no row to be held, because it is one statement.
 *
 * @see "docs/decisions/0283-moderation-in-cases.md"
 */
@Component
class ModerationCases {

    /** How long somebody may work on a case before others may take it. */
    static final Duration CLAIM = Duration.ofMinutes(30);

    private static final String FACTS = """
            select id, post_id, cohort_id, state, claimed_by, claimed_until, decision, decided_by, decided_rank,
                settled_rank, outcome
            from moderation_case""";

    private final JdbcClient sql;
    private final People people;
    private final Clock clock;

    ModerationCases(JdbcClient sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    /** What has to be known of a case to act on it. */
    record Facts(
            CaseId id,
            PostId post,
            CohortId cohort,
            CaseState state,
            @Nullable PersonId claimedBy,
            @Nullable Instant claimedUntil,
            @Nullable Decision decision,
            @Nullable PersonId decidedBy,
            @Nullable ModerationRank decidedRank,
            @Nullable ModerationRank settledRank,
            @Nullable AppealOutcome outcome) {}

    Facts get(CaseId id) {
        return sql.sql(FACTS + " where id = ?")
                .param(id.value())
                .query((row, _) -> facts(row))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The newest case of a post. */
    Optional<Facts> latest(PostId post) {
        return sql.sql(FACTS + " where post_id = ? order by opened_at desc, id desc limit 1")
                .param(post.value())
                .query((row, _) -> facts(row))
                .optional();
    }

    /** The open case of a post, which begins now if there is none. */
    CaseId open(PostId post, CohortId cohort) {
        CaseId begun = CaseId.next();
        int opened = sql.sql("insert ignore into moderation_case (id, post_id, cohort_id, state, opened_at)"
                        + " values (?, ?, ?, 'OPEN', ?)")
                .params(begun.value(), post.value(), cohort.value(), Sql.utc(clock.instant()))
                .update();
        return opened > 0
                ? begun
                : sql.sql("select id from moderation_case where open_post_id = ?")
                        .param(post.value())
                        .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                        .single();
    }

    void wordMet(CaseId id, String word) {
        sql.sql("update moderation_case set word = ? where id = ?")
                .params(word, id.value())
                .update();
    }

    void hiddenByReports(CaseId id) {
        sql.sql("update moderation_case set hidden_by_reports = true where id = ?")
                .param(id.value())
                .update();
    }

    /** Whether somebody has looked at what the post says and let it stand. */
    boolean wasKept(PostId post, Instant writtenAt) {
        return sql.sql("""
                        select count(*) from moderation_case where post_id = ?
                            and (decision in ('KEPT', 'WARNED') and decided_at > ? or outcome = 'RESTORED' and settled_at > ?)""")
                        .params(post.value(), Sql.utc(writtenAt), Sql.utc(writtenAt))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether what the post says was decided about, one way or the other. */
    boolean wasJudged(PostId post, Instant writtenAt) {
        return sql.sql("select count(*) from moderation_case where post_id = ? and decided_at > ?")
                        .params(post.value(), Sql.utc(writtenAt))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Takes the case for a while; taking it again makes the while longer.
     *
     * @throws Refusal.Conflict if somebody else has it
     */
    void claim(CaseId id, PersonId by) {
        Instant now = clock.instant();
        int claimed = sql.sql("""
                        update moderation_case set claimed_by = :me, claimed_until = :until
                        where id = :id and state in ('OPEN', 'APPEALED')
                            and (claimed_by is null or claimed_by = :me or claimed_until <= :now)""")
                .param("me", by.value())
                .param("until", Sql.utc(now.plus(CLAIM)))
                .param("now", Sql.utc(now))
                .param("id", id.value())
                .update();
        if (claimed == 0) {
            requireFree(get(id), by);
            throw new Refusal.Conflict("discussion.refusal.decided-meanwhile");
        }
    }

    /** Answers whether it was theirs. */
    boolean giveBack(CaseId id, PersonId by) {
        return sql.sql("update moderation_case set claimed_by = null, claimed_until = null"
                                + " where id = ? and claimed_by = ?")
                        .params(id.value(), by.value())
                        .update()
                > 0;
    }

    /** Goes on only if nobody else works on the case. */
    void requireFree(Facts facts, PersonId by) {
        PersonId holder = facts.claimedBy();
        Instant until = facts.claimedUntil();
        if (holder != null && until != null && !holder.equals(by) && until.isAfter(clock.instant())) {
            long minutes = Math.max(1, Duration.between(clock.instant(), until).toMinutes());
            throw new Refusal.Conflict("discussion.refusal.claimed", people.name(holder), minutes);
        }
    }

    void decide(CaseId id, Decision decision, String reason, PersonId by, ModerationRank rank) {
        sql.sql("""
                        update moderation_case set state = 'DECIDED', decision = ?, reason = ?, decided_by = ?,
                            decided_rank = ?, decided_at = ?, claimed_by = null, claimed_until = null
                        where id = ?""")
                .params(decision.name(), reason, by.value(), rank.name(), Sql.utc(clock.instant()), id.value())
                .update();
    }

    void appeal(CaseId id, String words) {
        sql.sql("update moderation_case set state = 'APPEALED', appeal = ?, appealed_at = ? where id = ?")
                .params(words, Sql.utc(clock.instant()), id.value())
                .update();
    }

    void settle(CaseId id, AppealOutcome outcome, String answer, PersonId by, ModerationRank rank) {
        sql.sql("""
                        update moderation_case set state = 'SETTLED', outcome = ?, answer = ?, settled_by = ?,
                            settled_rank = ?, settled_at = ?, claimed_by = null, claimed_until = null
                        where id = ?""")
                .params(outcome.name(), answer, by.value(), rank.name(), Sql.utc(clock.instant()), id.value())
                .update();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                new CaseId(row.getObject(1, UUID.class)),
                new PostId(row.getObject(2, UUID.class)),
                new CohortId(row.getObject(3, UUID.class)),
                CaseState.valueOf(row.getString(4)),
                person(row, 5),
                Sql.instantOrNull(row, 6),
                named(Decision.class, row, 7),
                person(row, 8),
                named(ModerationRank.class, row, 9),
                named(ModerationRank.class, row, 10),
                named(AppealOutcome.class, row, 11));
    }

    static @Nullable PersonId person(ResultSet row, int column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static <E extends Enum<E>> @Nullable E named(Class<E> type, ResultSet row, int column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
