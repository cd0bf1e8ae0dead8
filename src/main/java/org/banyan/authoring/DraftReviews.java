package org.banyan.authoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.banyan.authoring.ReviewState.Kind;
import org.banyan.authoring.ReviewState.Remark;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of a draft by a second person. An approval holds for the draft as it is at that moment; any change asks for a new
 * one. Where nobody but the last editor could give it, none is needed.
 *
 * @see "Decision 0231: who approves"
 */
@Service
@Transactional
public class DraftReviews {

    private static final int LONGEST = 4_000;
    private static final Set<Role> JUDGES = EnumSet.of(Role.AUTHOR, Role.REVIEWER);

    private final DraftGate gate;
    private final Roles roles;
    private final CurrentPerson currentPerson;
    private final AuditTrail auditTrail;
    private final JdbcClient sql;
    private final Clock clock;

    DraftReviews(
            DraftGate gate,
            Roles roles,
            CurrentPerson currentPerson,
            AuditTrail auditTrail,
            JdbcClient sql,
            Clock clock) {
        this.gate = gate;
        this.roles = roles;
        this.currentPerson = currentPerson;
        this.auditTrail = auditTrail;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReviewState state(DraftId draft) {
        return state(gate.readable(draft));
    }

    ReviewState state(DraftRow row) {
        List<Remark> remarks = remarks(row);
        boolean approved = remarks.stream()
                .anyMatch(remark -> remark.kind() == Kind.APPROVED
                        && remark.current()
                        && !remark.by().equals(row.lastEditor()));
        boolean others =
                roles.holders(JUDGES, row.scopes()).stream().anyMatch(person -> !person.equals(row.lastEditor()));
        return new ReviewState(others, approved, !currentPerson.id().equals(row.lastEditor()), remarks);
    }

    /** Asks the others to look at the draft. */
    public void request(DraftId draft, String text) {
        say(gate.writable(draft), Kind.REQUESTED, text);
    }

    /** Says something about the draft; for all who may read it. */
    public void comment(DraftId draft, String text) {
        DraftRow row = gate.readable(draft);
        if (text.isBlank()) {
            throw new Refusal.Invalid("authoring.refusal.comment-empty");
        }
        say(row, Kind.COMMENT, text);
    }

    /**
     * Approves the draft as it is now.
     *
     * @throws Refusal.NotPermitted for those who changed it last
     * @throws Refusal.Conflict if it was changed since the person asking has seen it
     */
    public void approve(DraftId draft, int edits, String text) {
        gate.readable(draft);
        DraftRow row = gate.held(draft);
        if (currentPerson.id().equals(row.lastEditor())) {
            throw new Refusal.NotPermitted("authoring.refusal.own-approval");
        }
        if (row.edits() != edits) {
            throw new Refusal.Conflict("authoring.refusal.changed-since");
        }
        say(row, Kind.APPROVED, text);
        auditTrail.record(
                "authoring.draft-approved", AuditTrail.Subject.of("draft", row.id()), Map.of("slug", row.course()));
    }

    private void say(DraftRow row, Kind kind, String text) {
        if (text.length() > LONGEST) {
            throw new Refusal.Invalid("authoring.refusal.text-length", LONGEST);
        }
        sql.sql("insert into draft_review (id, draft_id, kind, text, edits, said_at, said_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Uuid7.next(),
                        row.id(),
                        kind.name(),
                        text.strip(),
                        row.edits(),
                        Timestamp.from(clock.instant()),
                        currentPerson.id().value())
                .update();
    }

    private List<Remark> remarks(DraftRow row) {
        return sql.sql("select kind, text, said_at, said_by, edits from draft_review where draft_id = ?"
                        + " order by said_at, id")
                .param(row.id())
                .query((found, _) -> new Remark(
                        Kind.valueOf(found.getString("kind")),
                        Objects.requireNonNull(found.getString("text")),
                        Objects.requireNonNull(found.getTimestamp("said_at")).toInstant(),
                        new PersonId(Objects.requireNonNull(found.getObject("said_by", UUID.class))),
                        found.getInt("edits") == row.edits()))
                .list();
    }
}
