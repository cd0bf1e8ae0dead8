package org.banyan.discussion.watching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Registry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words that the staff of an institute want to know of. A post with one of them is published like any other and stands in the
 * moderation queue by itself, because a word alone is no offence.
 */
@Service
@Transactional
public class WatchedWords {

    private static final int CHANGES_SHOWN = 20;

    private final JdbcClient sql;
    private final Access access;
    private final Registry registry;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final Clock clock;

    WatchedWords(
            JdbcClient sql,
            Access access,
            Registry registry,
            CurrentPerson currentPerson,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.registry = registry;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A list as it is edited.
     *
     * @param version what to give back when it is saved; none before there was a list
     * @param changes the newest first
     */
    public record Watched(Optional<UUID> version, List<String> words, List<Change> changes) {}

    /** Who changed the list and when, and what that did. */
    public record Change(String name, Instant at, List<String> added, List<String> removed) {}

    /** The institutes whose lists the person asking keeps. */
    @Transactional(readOnly = true)
    public List<InstituteEntry> institutes() {
        return registry.institutes();
    }

    @Transactional(readOnly = true)
    public Watched of(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        List<Wording> wordings = wordings(institute, CHANGES_SHOWN + 1);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(wordings.size(), CHANGES_SHOWN); i++) {
            Wording now = wordings.get(i);
            List<String> before = i + 1 < wordings.size() ? wordings.get(i + 1).words() : List.of();
            changes.add(new Change(now.name(), now.at(), less(now.words(), before), less(before, now.words())));
        }
        return new Watched(
                wordings.stream().findFirst().map(Wording::id),
                wordings.isEmpty() ? List.of() : wordings.getFirst().words(),
                changes);
    }

    /**
     * Puts this list in place of the one before; posts that are there already are not looked through.
     *
     * @param typed one word or several to a line
     * @param seen the version that was edited
     * @throws Refusal.NotPermitted for everybody but the staff of the institute
     * @throws Refusal.Invalid if a line is no word, or there are too many or too long ones
     * @throws Refusal.Conflict if somebody else has changed the list meanwhile
     */
    public void save(InstituteId institute, String typed, Optional<UUID> seen) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        WordList list = WordList.of(typed);
        // Held, so that of two who save at a time the second finds what the first has saved.
        sql.sql("select id from institute where id = ? for update")
                .param(institute.value())
                .query()
                .listOfRows();
        Optional<Wording> newest = wordings(institute, 1).stream().findFirst();
        if (!newest.map(Wording::id).equals(seen)) {
            throw new Refusal.Conflict("discussion.refusal.watched-meanwhile");
        }
        List<String> before = newest.map(Wording::words).orElse(List.of());
        if (before.equals(list.lines())) {
            return;
        }
        sql.sql(
                        "insert into watched_word_list (id, institute_id, words, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                .params(
                        Uuid7.next(),
                        institute.value(),
                        list.typed(),
                        currentPerson.id().value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        audit.record(
                "discussion.watched-words-changed",
                AuditTrail.Subject.of("institute", institute.value()),
                Map.of("added", less(list.lines(), before), "removed", less(before, list.lines())));
    }

    private record Wording(UUID id, List<String> words, String name, Instant at) {}

    private List<Wording> wordings(InstituteId institute, int limit) {
        return sql.sql("""
                        select w.id, w.words, p.name, w.changed_at from watched_word_list w
                            join person p on p.id = w.changed_by
                        where w.institute_id = ? order by w.changed_at desc, w.id desc limit ?""")
                .params(institute.value(), limit)
                .query((row, _) -> new Wording(
                        row.getObject(1, UUID.class),
                        lines(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    private static List<String> lines(@Nullable String words) {
        return words == null ? List.of() : words.lines().toList();
    }

    private static List<String> less(List<String> words, List<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }
}
