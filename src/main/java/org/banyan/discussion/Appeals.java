package org.banyan.discussion;

import java.util.Map;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an author may say, once, against the decision to hide a post. Somebody else judges it than whoever decided: one rung higher
 * on the ladder from peer tutor to tutor, coordinator and institute; at the top another person.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Appeals {

    private final ModerationCases cases;
    private final ModerationRanks ranks;
    private final ModerationLetters letters;
    private final Judging judging;
    private final Benches benches;
    private final Entrance entrance;

    Appeals(
            ModerationCases cases,
            ModerationRanks ranks,
            ModerationLetters letters,
            Judging judging,
            Benches benches,
            Entrance entrance) {
        this.cases = cases;
        this.ranks = ranks;
        this.letters = letters;
        this.judging = judging;
        this.benches = benches;
        this.entrance = entrance;
    }

    /**
     * Appeals against the hiding of a post of one's own.
     *
     * @throws Refusal.NotPermitted for everybody but the author
     * @throws Refusal.Invalid if the post is not hidden by a decision, or words are missing or too long
     * @throws Refusal.Conflict if the author has appealed already
     */
    public void appeal(PostId id, String words) {
        Entrance.Place place = entrance.toWrite(id);
        Reason why = Reason.ofAppeal(words);
        Bench bench = benches.at(place, id);
        Post post = bench.post();
        if (!post.author().equals(bench.person())) {
            throw new Refusal.NotPermitted("discussion.refusal.not-the-author");
        }
        post.requireNotDeleted();
        ModerationCases.Facts facts = cases.latest(id)
                .filter(found -> post.isHidden() && found.decision() == Decision.HIDDEN)
                .orElseThrow(() -> new Refusal.Invalid("discussion.refusal.nothing-to-appeal"));
        if (facts.state() != CaseState.DECIDED) {
            throw new Refusal.Conflict("discussion.refusal.appealed-already");
        }
        cases.appeal(facts.id(), why.value());
        judging.record(
                "discussion.appealed",
                post,
                Map.of("post", id.value(), "case", facts.id().value(), "reason", why.value()));
        letters.appealed(place, post, facts);
    }

    /**
     * Judges an appeal.
     *
     * @param answer what the author is told; may be empty where the post is shown again
     * @throws Refusal.NotPermitted for whoever decided, and those who stand no higher
     * @throws Refusal.Conflict if somebody else is at work on it, or has judged it
     */
    public void judge(CaseId id, AppealOutcome outcome, String answer) {
        Entrance.Place place = benches.requireLeading(cases.get(id).post());
        Reason why = outcome == AppealOutcome.UPHELD ? Reason.of(answer) : Reason.orNothing(answer);
        Bench bench = benches.at(place, cases.get(id).post());
        bench.requireNotOwn();
        ModerationCases.Facts facts = cases.get(id);
        if (facts.state() != CaseState.APPEALED) {
            throw new Refusal.Conflict("discussion.refusal.decided-meanwhile");
        }
        ModerationRank decided = facts.decidedRank();
        if (bench.person().equals(facts.decidedBy())
                || (decided != null && !ranks.of(place.membership()).isAbove(decided))) {
            throw new Refusal.NotPermitted("discussion.refusal.not-your-appeal");
        }
        cases.requireFree(facts, bench.person());
        judging.settle(bench, id, outcome, why.value());
    }
}
