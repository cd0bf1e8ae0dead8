package org.banyan.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what to whom, append only. An entry is part of the transaction of what it tells, so there is neither a deed
 * without an entry nor an entry without its deed.
 *
 * <p>An action is named {@code module.what-was-done}; its text is kept under {@code module.audit.what-was-done}.
 */
@Service
@Transactional
public class AuditTrail {

    private static final int MOST_PEOPLE = 200;

    private final EntityManager entities;
    private final AuditEntryRepository entries;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(
            EntityManager entities,
            AuditEntryRepository entries,
            People people,
            CurrentPerson currentPerson,
            Access access,
            JsonMapper json,
            Clock clock) {
        this.entities = entities;
        this.entries = entries;
        this.people = people;
        this.currentPerson = currentPerson;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** What was acted upon: {@code person}, {@code institute}, {@code cohort} … and its id. */
    public record Subject(String kind, String id) {

        public static Subject of(PersonId person) {
            return new Subject("person", person.value().toString());
        }

        public static Subject of(String kind, UUID id) {
            return new Subject(kind, id.toString());
        }
    }

    /** Writes down what the person who is signed in does, or what happens by itself where nobody is. */
    public void record(String action, Subject subject, Map<String, ?> details) {
        write(currentPerson.find().map(SignedIn::person).orElse(null), action, subject, details);
    }

    /** The same where the person who acts is known without being signed in. */
    public void recordOf(PersonId actor, String action, Subject subject, Map<String, ?> details) {
        write(actor, action, subject, details);
    }

    private void write(@Nullable PersonId actor, String action, Subject subject, Map<String, ?> details) {
        String written = details.isEmpty() ? null : json.writeValueAsString(details);
        entities.persist(new AuditEntry(clock.instant(), actor, action, subject, written));
    }

    /**
     * What an administrator looks for.
     *
     * @param person a part of a name or mail address, empty for everybody
     * @param action the name of an action, empty for every action
     */
    public record Filter(String person, String action) {

        public static final Filter NONE = new Filter("", "");
    }

    /** An entry as it is shown. Names are of today; they are missing where nobody or no person was concerned. */
    public record Line(
            UUID id,
            Instant at,
            @Nullable String actor,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String subject,
            @Nullable String details) {}

    /** Entries, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> lines(Filter filter, int page, int size) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        Match match = match(filter);
        var found = entries.matching(
                match.action(), match.everybody(), match.people(), match.subjects(), PageRequest.of(page, size));
        Set<PersonId> named = new HashSet<>();
        found.forEach(entry -> {
            if (entry.actorId() != null) {
                named.add(new PersonId(entry.actorId()));
            }
            if (entry.subjectKind().equals("person")) {
                named.add(new PersonId(UUID.fromString(entry.subjectId())));
            }
        });
        Map<PersonId, String> names = people.names(named);
        return found.stream()
                .map(entry -> new Line(
                        entry.id(),
                        entry.at(),
                        entry.actorId() == null ? null : names.get(new PersonId(entry.actorId())),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.subjectKind().equals("person")
                                ? names.get(new PersonId(UUID.fromString(entry.subjectId())))
                                : null,
                        entry.details()))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Filter filter) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        Match match = match(filter);
        return entries.count(match.action(), match.everybody(), match.people(), match.subjects());
    }

    /** The actions that have happened at all. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        return entries.actions();
    }

    private Match match(Filter filter) {
        String action = filter.action().isBlank() ? null : filter.action();
        if (filter.person().isBlank()) {
            return new Match(action, true, List.of());
        }
        String literal = filter.person().strip().replaceAll("([!%_])", "!$1");
        return new Match(action, false, entries.peopleLike("%" + literal + "%", Limit.of(MOST_PEOPLE)));
    }

    private record Match(@Nullable String action, boolean everybody, List<UUID> people) {

        List<String> subjects() {
            return people.stream().map(UUID::toString).toList();
        }
    }
}
