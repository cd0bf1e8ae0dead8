package org.banyan.enrolment.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an import that is checked and decided: all of it in one transaction, or nothing. */
@Component
class ImportApplication {

    private static final int STEP = 250;

    private final ImportStore store;
    private final Registry registry;
    private final Categories categories;
    private final Enrolments enrolments;
    private final AuditTrail audit;
    private final Clock clock;

    ImportApplication(
            ImportStore store,
            Registry registry,
            Categories categories,
            Enrolments enrolments,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.registry = registry;
        this.categories = categories;
        this.enrolments = enrolments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void apply(ImportReport report, IntConsumer progress) {
        List<ImportedRow> rows =
                store.rows(report.id()).stream().filter(row -> !row.isLeftOut()).toList();
        if (report.addValues()) {
            addValues(report, rows);
        }
        Map<PersonId, PersonFacts> known = known(report, rows);
        List<ImportedRow> done = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += STEP) {
            done.addAll(write(report, rows.subList(from, Math.min(rows.size(), from + STEP)), known));
            progress.accept(done.size());
        }
        List<ImportedRow> enrolled = enrol(report, done);
        store.wereWritten(report.id(), enrolled);
        store.applied(report.id(), clock.instant());
        audit.record(
                "enrolment.people-imported",
                AuditTrail.Subject.of("people-import", report.id().value()),
                Map.of("file", report.fileName(), "new", report.of(RowState.NEW), "rows", rows.size()));
    }

    private Map<PersonId, PersonFacts> known(ImportReport report, List<ImportedRow> rows) {
        List<PersonId> people =
                rows.stream().map(ImportedRow::person).filter(Objects::nonNull).toList();
        Set<PersonId> once = new HashSet<>();
        people.stream().filter(person -> !once.add(person)).findFirst().ifPresent(twice -> {
            throw new Refusal.Invalid(
                    "enrolment.import.refusal.decided-twice",
                    rows.stream()
                            .filter(row -> twice.equals(row.person()))
                            .map(row -> String.valueOf(row.number()))
                            .collect(Collectors.joining(", ")));
        });
        return registry.facts(report.institute(), people);
    }

    private List<ImportedRow> write(ImportReport report, List<ImportedRow> rows, Map<PersonId, PersonFacts> known) {
        List<Registry.NewPerson> added = new ArrayList<>();
        List<Registry.ChangedPerson> changed = new ArrayList<>();
        List<ImportedRow> written = new ArrayList<>();
        for (ImportedRow row : rows) {
            RegistryEntry entry = Objects.requireNonNull(row.entry());
            PersonId person = row.person();
            PersonFacts facts = person == null ? null : known.get(person);
            if (person == null || facts == null) {
                PersonId who = person == null ? PersonId.next() : person;
                added.add(new Registry.NewPerson(who, entry, person == null));
                written.add(row.written(who, null, null, person == null, false));
            } else {
                requireAsChecked(row, facts);
                RegistryEntry before = RegistryEntry.of(facts);
                RegistryEntry after = Merge.over(before, entry, facts.account());
                boolean changes = !after.equals(before);
                if (changes) {
                    changed.add(new Registry.ChangedPerson(person, facts.version(), after));
                }
                written.add(
                        row.written(person, changes ? before : null, changes ? facts.version() : null, false, true));
            }
        }
        registry.write(report.institute(), added, changed);
        return written;
    }

    private static void requireAsChecked(ImportedRow row, PersonFacts facts) {
        Integer version = row.beforeVersion();
        if (version != null && version != facts.version()) {
            throw new Refusal.Conflict("enrolment.import.refusal.changed-since", row.number());
        }
    }

    private List<ImportedRow> enrol(ImportReport report, List<ImportedRow> rows) {
        CohortId cohort = report.cohort();
        if (cohort == null) {
            return rows;
        }
        Set<PersonId> newcomers = enrolments.enrolAll(
                cohort,
                rows.stream().map(ImportedRow::person).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> newcomers.contains(row.person()) ? row.withEnrolment() : row)
                .toList();
    }

    /** Values that the check has taken as new are offered from now on. */
    private void addValues(ImportReport report, List<ImportedRow> rows) {
        CategoryValues values = categories.of(report.institute());
        Map<Category, Set<String>> unknown = new HashMap<>();
        rows.forEach(row -> {
            RegistryEntry entry = Objects.requireNonNull(row.entry());
            note(unknown, values, Category.SECTOR, entry.sector());
            note(unknown, values, Category.DISTRICT, entry.district());
            note(unknown, values, Category.SEX, entry.sex());
        });
        unknown.forEach((category, codes) -> categories.add(report.institute(), category, codes));
    }

    private static void note(
            Map<Category, Set<String>> unknown,
            CategoryValues values,
            Category category,
            @org.jspecify.annotations.Nullable String code) {
        if (code != null
                && values.of(category).stream().noneMatch(value -> value.code().equals(code))) {
            unknown.computeIfAbsent(category, _ -> new LinkedHashSet<>()).add(code);
        }
    }
}
