package org.banyan.discussion;

import java.util.Map;
import org.banyan.identity.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * Carries out what those who lead decide about a post, once for all ways on which they come to it: the post, its case, the audit
 * trail, and its author, who is told. Who calls has asked for permission and holds the row of the discussion.
 */
@Component
class Judging {

    private final ModerationCases cases;
    private final ModerationRanks ranks;
    private final PostHiding hiding;
    private final OutcomesTold told;
    private final AuditTrail audit;

    Judging(ModerationCases cases, ModerationRanks ranks, PostHiding hiding, OutcomesTold told, AuditTrail audit) {
        this.cases = cases;
        this.ranks = ranks;
        this.hiding = hiding;
        this.told = told;
        this.audit = audit;
    }

    /** Decides an open case. */
    void decide(Bench bench, CaseId id, Decision decision, String reason) {
        Post post = bench.post();
        boolean wasHidden = post.isHidden() && !post.isDeleted();
        if (decision == Decision.HIDDEN) {
            post.requireNotDeleted();
            hiding.hide(bench.discussion(), post, bench.person(), reason);
        } else if (wasHidden) {
            hiding.restore(bench.discussion(), post);
        }
        cases.decide(
                id, decision, reason, bench.person(), ranks.of(bench.place().membership()));
        record(
                decision == Decision.HIDDEN ? "discussion.post-hidden" : "discussion.report-dealt-with",
                post,
                Map.of("post", post.id().value(), "case", id.value(), "outcome", decision, "reason", reason));
        told.tellReporters(
                id,
                bench.person(),
                bench.place().membership().course(),
                decision == Decision.KEPT ? OutcomesTold.What.REPORT_LEFT : OutcomesTold.What.REPORT_ACTED_ON);
        switch (decision) {
            case HIDDEN -> tell(bench, id, OutcomesTold.What.HIDDEN);
            case WARNED -> tell(bench, id, OutcomesTold.What.WARNED);
            case KEPT -> {
                if (wasHidden) {
                    tell(bench, id, OutcomesTold.What.RESTORED);
                }
            }
        }
    }

    /** Ends a case whose post was hidden by a decision. */
    void settle(Bench bench, CaseId id, AppealOutcome outcome, String answer) {
        Post post = bench.post();
        if (outcome == AppealOutcome.RESTORED && post.isHidden() && !post.isDeleted()) {
            hiding.restore(bench.discussion(), post);
        }
        cases.settle(id, outcome, answer, bench.person(), ranks.of(bench.place().membership()));
        record(
                outcome == AppealOutcome.RESTORED ? "discussion.post-restored" : "discussion.appeal-refused",
                post,
                Map.of("post", post.id().value(), "case", id.value(), "reason", answer));
        tell(bench, id, outcome == AppealOutcome.RESTORED ? OutcomesTold.What.RESTORED : OutcomesTold.What.UPHELD);
    }

    private void tell(Bench bench, CaseId id, OutcomesTold.What what) {
        if (!bench.post().author().equals(bench.person())) {
            told.tell(id, bench.post(), bench.place().membership().course(), what);
        }
    }

    void record(String action, Post post, Map<String, ?> details) {
        audit.record(action, AuditTrail.Subject.of(post.author()), details);
    }
}
