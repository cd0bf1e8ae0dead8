package org.banyan.enrolment.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.PersonName;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.springframework.stereotype.Component;

/** The dry run: reads a file and says of every row what it would do. Writes nothing but the import's own record. */
@Component
class ImportCheck {

    private final Registry registry;
    private final Categories categories;
    private final Clock clock;

    ImportCheck(Registry registry, Categories categories, Clock clock) {
        this.registry = registry;
        this.categories = categories;
        this.clock = clock;
    }

    record Checked(List<ImportedRow> rows, List<String> ignoredColumns) {}

    Checked check(StartImport start, byte[] content) {
        Sheet sheet = SheetReader.read(content);
        Sheet.Line headings = sheet.lines().getFirst();
        List<Sheet.Line> lines = sheet.lines().subList(1, sheet.lines().size());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CategoryValues values = categories.of(start.institute());
        RowReader reader = new RowReader(headings, values, today);
        if (start.addValues()) {
            reader = new RowReader(headings, withNew(values, reader, lines), today);
        }
        List<ReadRow> rows = lines.stream().map(reader::read).toList();
        return new Checked(judge(start.institute(), rows), reader.ignored());
    }

    private static CategoryValues withNew(CategoryValues values, RowReader reader, List<Sheet.Line> lines) {
        Map<Category, List<CategoryValues.Value>> all = new HashMap<>();
        for (Category category : Category.values()) {
            List<CategoryValues.Value> known = new ArrayList<>(values.of(category));
            reader.unknownValues(lines, category).stream()
                    .filter(word -> word.length() <= Categories.LONGEST)
                    .map(PersonName::tidy)
                    .forEach(word -> known.add(new CategoryValues.Value(category, word, word)));
            all.put(category, known);
        }
        return new CategoryValues(all);
    }

    List<ImportedRow> judge(InstituteId institute, List<ReadRow> rows) {
        List<PersonFacts> everybody = registry.everybody(institute);
        Map<PersonId, PersonFacts> byId =
                everybody.stream().collect(Collectors.toMap(PersonFacts::person, facts -> facts));
        Set<String> emails = rows.stream()
                .map(ReadRow::entry)
                .filter(Objects::nonNull)
                .map(RegistryEntry::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        KnownPeople known = new KnownPeople(everybody, registry.accounts(institute, emails));
        return rows.stream().map(row -> judge(row, known, byId)).toList();
    }

    private static ImportedRow judge(ReadRow row, KnownPeople known, Map<PersonId, PersonFacts> byId) {
        RegistryEntry entry = row.entry();
        if (entry == null) {
            return ImportedRow.error(row.number(), row.problems());
        }
        Verdict verdict = known.judge(row.number(), entry);
        PersonFacts facts = verdict.person() == null ? null : byId.get(verdict.person());
        return ImportedRow.judged(
                row.number(),
                entry,
                verdict,
                facts == null ? null : RegistryEntry.of(facts),
                facts == null ? null : facts.version(),
                verdict.state() == RowState.ERROR ? List.of(sameAsBefore(verdict)) : List.of());
    }

    private static CellProblem sameAsBefore(Verdict verdict) {
        return new CellProblem(
                null,
                "enrolment.import.refusal.same-as-row",
                List.of(Objects.requireNonNull(verdict.candidates().getFirst().row())));
    }
}
