package org.banyan.enrolment.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back as far as nobody has built on it: facts that were changed since stay, people who have done something or
 * are known otherwise stay. What stays is said row by row.
 */
@Component
class ImportUndo {

    private final ImportStore store;
    private final Registry registry;
    private final Enrolments enrolments;
    private final AuditTrail audit;
    private final Clock clock;

    ImportUndo(ImportStore store, Registry registry, Enrolments enrolments, AuditTrail audit, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.enrolments = enrolments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void undo(ImportReport report) {
        List<ImportedRow> rows = store.rows(report.id()).stream()
                .filter(row -> row.person() != null && row.entry() != null)
                .toList();
        Map<Integer, String> kept = new HashMap<>();
        restore(report, rows, kept);
        takeBack(report, rows, kept);
        store.couldNotUndo(report.id(), kept);
        store.undone(report.id(), clock.instant());
        audit.record(
                "enrolment.people-import-undone",
                AuditTrail.Subject.of("people-import", report.id().value()),
                Map.of("file", report.fileName(), "kept", kept.size()));
    }

    private void restore(ImportReport report, List<ImportedRow> rows, Map<Integer, String> kept) {
        List<ImportedRow> changed = rows.stream()
                .filter(row -> row.before() != null && row.wasKnown())
                .toList();
        Map<PersonId, PersonFacts> now = registry.facts(
                report.institute(),
                changed.stream()
                        .map(row -> Objects.requireNonNull(row.person()))
                        .toList());
        List<Registry.ChangedPerson> back = new ArrayList<>();
        for (ImportedRow row : changed) {
            PersonId person = Objects.requireNonNull(row.person());
            PersonFacts facts = now.get(person);
            int written = Objects.requireNonNull(row.beforeVersion()) + 1;
            if (facts == null || facts.version() != written) {
                kept.put(row.number(), "enrolment.import.kept.changed");
            } else {
                back.add(new Registry.ChangedPerson(person, written, Objects.requireNonNull(row.before())));
            }
        }
        registry.write(report.institute(), List.of(), back);
    }

    private void takeBack(ImportReport report, List<ImportedRow> rows, Map<Integer, String> kept) {
        CohortId cohort = report.cohort();
        Map<PersonId, Integer> enrolled =
                byPerson(rows.stream().filter(ImportedRow::enrolled).toList());
        Map<PersonId, Integer> added = byPerson(rows.stream()
                .filter(row -> !row.wasKnown() && wasWritten(report, row))
                .toList());
        if (cohort != null) {
            enrolments
                    .takeBack(cohort, enrolled.keySet())
                    .forEach(person ->
                            kept.put(Objects.requireNonNull(enrolled.get(person)), "enrolment.import.kept.learned"));
        }
        Set<PersonId> going = added.keySet().stream()
                .filter(person -> !kept.containsKey(Objects.requireNonNull(added.get(person))))
                .collect(Collectors.toSet());
        registry.takeBack(report.institute(), going)
                .forEach(person -> kept.put(Objects.requireNonNull(added.get(person)), "enrolment.import.kept.active"));
    }

    private static boolean wasWritten(ImportReport report, ImportedRow row) {
        return report.appliedAt() != null && row.state() != RowState.ERROR && !row.isLeftOut();
    }

    private static Map<PersonId, Integer> byPerson(List<ImportedRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.person()), ImportedRow::number));
    }
}
