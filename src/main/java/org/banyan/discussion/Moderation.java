package org.banyan.discussion;

import java.util.Map;
import java.util.Optional;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping talk decent where it is read: everybody may report a post, those who lead its author hide and restore it. Nobody
 * judges a post of their own. Every deed is in the audit trail.
 *
 * @see Facilitation who leads whom
 * @see ModerationQueue what was reported, in one place
 * @see Appeals what an author may say against it
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Moderation {

    /** As many people together hide a post until somebody has looked at it: no one person can, nor two friends. */
    public static final int REPORTS_THAT_HIDE = 3;

    private final PostReports reports;
    private final ModerationCases cases;
    private final ModerationRanks ranks;
    private final ModerationLetters letters;
    private final OutcomesTold told;
    private final PostHiding hiding;
    private final Judging judging;
    private final Benches benches;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final Memberships memberships;

    Moderation(
            PostReports reports,
            ModerationCases cases,
            ModerationRanks ranks,
            ModerationLetters letters,
            OutcomesTold told,
            PostHiding hiding,
            Judging judging,
            Benches benches,
            Entrance entrance,
            Facilitation facilitation,
            Memberships memberships) {
        this.reports = reports;
        this.cases = cases;
        this.ranks = ranks;
        this.letters = letters;
        this.told = told;
        this.hiding = hiding;
        this.judging = judging;
        this.benches = benches;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.memberships = memberships;
    }

    /**
     * Tells those who lead that something is wrong with a post of somebody else. The report that makes
     * {@link #REPORTS_THAT_HIDE} of them hides the post.
     *
     * @param words may be empty where the kind says enough
     * @throws Refusal.Invalid if words are missing or too long, or reports come too fast
     */
    public void report(PostId id, ReportKind kind, String words) {
        Entrance.Place place = entrance.toWrite(id);
        Reason why = kind == ReportKind.OTHER ? Reason.of(words) : Reason.orNothing(words);
        Bench bench = benches.at(place, id);
        Post post = bench.post();
        post.requireReadable();
        bench.requireNotOwn();
        CaseId open = cases.open(id, place.cohort());
        int people = reports.add(open, id, bench.person(), kind, why);
        judging.record(
                "discussion.post-reported", post, Map.of("post", id.value(), "case", open.value(), "kind", kind));
        if (people >= REPORTS_THAT_HIDE && !cases.wasKept(id, post.writtenAt())) {
            many(bench, open, people);
        }
    }

    /** A post by somebody who leads is not silenced by number; those above are told of it instead. */
    private void many(Bench bench, CaseId open, int people) {
        Entrance.Place place = bench.place();
        Post post = bench.post();
        if (leads(place, post.author())) {
            if (people == REPORTS_THAT_HIDE) {
                letters.leaderReported(place, post);
            }
            return;
        }
        hiding.hide(bench.discussion(), post, null, null);
        cases.hiddenByReports(open);
        judging.record(
                "discussion.post-hidden-by-reports",
                post,
                Map.of("post", post.id().value(), "case", open.value(), "reports", people));
        told.tell(open, post, place.membership().course(), OutcomesTold.What.HIDDEN_BY_REPORTS);
        letters.hiddenByReports(place, post);
    }

    private boolean leads(Entrance.Place place, PersonId author) {
        return !memberships.isLearner(author, place.cohort())
                || facilitation.onDuty(place.cohort(), place.topic()).contains(author);
    }

    /**
     * Hides a post; its author is told the reason. What was reported of it is decided with that. Doing it again changes nothing.
     *
     * @throws Refusal.NotPermitted for those who do not lead its author in this topic
     * @throws Refusal.Conflict if somebody else is at work on what was reported
     */
    public void hide(PostId id, String reason) {
        Entrance.Place place = benches.requireLeading(id);
        Reason why = Reason.of(reason);
        Bench bench = benches.at(place, id);
        bench.post().requireNotDeleted();
        Optional<ModerationCases.Facts> open = open(id);
        if (bench.post().isHidden() && open.isEmpty()) {
            return;
        }
        open.ifPresent(facts -> cases.requireFree(facts, bench.person()));
        CaseId of = open.map(ModerationCases.Facts::id).orElseGet(() -> cases.open(id, place.cohort()));
        judging.decide(bench, of, Decision.HIDDEN, why.value());
    }

    /**
     * Shows a hidden post to everybody again.
     *
     * @throws Refusal.NotPermitted for those who do not lead its author, for its author, and for who stands lower on the
     *     ladder than whoever decided last
     */
    public void restore(PostId id) {
        Entrance.Place place = benches.requireLeading(id);
        Bench bench = benches.at(place, id);
        bench.requireNotOwn();
        bench.post().requireNotDeleted();
        if (!bench.post().isHidden()) {
            return;
        }
        ModerationCases.Facts facts = cases.latest(id).orElseThrow(Refusal.NotFound::new);
        cases.requireFree(facts, bench.person());
        if (facts.state() == CaseState.OPEN) {
            judging.decide(bench, facts.id(), Decision.KEPT, "");
            return;
        }
        ModerationRank last = facts.settledRank() == null ? facts.decidedRank() : facts.settledRank();
        if (last != null && ranks.of(place.membership()).compareTo(last) < 0) {
            throw new Refusal.NotPermitted("discussion.refusal.decided-above");
        }
        judging.settle(bench, facts.id(), AppealOutcome.RESTORED, "");
    }

    private Optional<ModerationCases.Facts> open(PostId id) {
        return cases.latest(id).filter(facts -> facts.state() == CaseState.OPEN);
    }
}
