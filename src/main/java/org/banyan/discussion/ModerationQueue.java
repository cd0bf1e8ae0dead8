package org.banyan.discussion;

import java.util.List;
import java.util.Map;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.BoardPlaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was reported, or has a word to watch in it, where the person asking leads: claimed by one at a time, decided once. A case
 * is looked at without the words being changed, which only their author does.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ModerationQueue {

    /** As many cases stand on a page. */
    public static final int PAGE = 20;

    private final ModerationCases cases;
    private final CaseQueries queries;
    private final Benches benches;
    private final Judging judging;
    private final CurrentPerson currentPerson;

    ModerationQueue(
            ModerationCases cases, CaseQueries queries, Benches benches, Judging judging, CurrentPerson currentPerson) {
        this.cases = cases;
        this.queries = queries;
        this.benches = benches;
        this.judging = judging;
        this.currentPerson = currentPerson;
    }

    /** A page of the cases there, in as many queries for many as for one. */
    @Transactional(readOnly = true)
    public ReportedPosts page(BoardPlaces places, ReportedPosts.Pile pile, int number) {
        return places.isEmpty()
                ? new ReportedPosts(List.of(), false)
                : queries.page(places, currentPerson.id(), pile, Math.max(0, number) * PAGE, PAGE);
    }

    @Transactional(readOnly = true)
    public ReportedPosts.Counts counts(BoardPlaces places) {
        return places.isEmpty() ? new ReportedPosts.Counts(0, 0) : queries.counts(places, currentPerson.id());
    }

    /**
     * Takes a case, so that nobody else works on it for {@link #claimMinutes()} minutes.
     *
     * @throws Refusal.Conflict if somebody else has it
     */
    public void claim(CaseId id) {
        ModerationCases.Facts facts = cases.get(id);
        Bench bench = benches.at(benches.requireLeading(facts.post()), facts.post());
        bench.requireNotOwn();
        cases.claim(id, bench.person());
        record("discussion.report-claimed", bench, id);
    }

    /** Lets others take a case that one had claimed; nothing happens if it was somebody else's. */
    public void giveBack(CaseId id) {
        PostId post = cases.get(id).post();
        Bench bench = benches.at(benches.requireLeading(post), post);
        if (cases.giveBack(id, bench.person())) {
            record("discussion.report-given-back", bench, id);
        }
    }

    private void record(String action, Bench bench, CaseId id) {
        judging.record(action, bench.post(), Map.of("post", bench.post().id().value(), "case", id.value()));
    }

    public static long claimMinutes() {
        return ModerationCases.CLAIM.toMinutes();
    }

    /**
     * Decides a case.
     *
     * @param reason what the author is told; only for {@link Decision#KEPT} it may be empty, and is then a note for others who lead
     * @throws Refusal.Conflict if somebody else is at work on it, or has decided it
     */
    public void decide(CaseId id, Decision decision, String reason) {
        Entrance.Place place = benches.requireLeading(cases.get(id).post());
        Reason why = decision == Decision.KEPT ? Reason.orNothing(reason) : Reason.of(reason);
        Bench bench = benches.at(place, cases.get(id).post());
        bench.requireNotOwn();
        ModerationCases.Facts facts = cases.get(id);
        if (facts.state() != CaseState.OPEN) {
            throw new Refusal.Conflict("discussion.refusal.decided-meanwhile");
        }
        cases.requireFree(facts, bench.person());
        judging.decide(bench, id, decision, why.value());
    }
}
