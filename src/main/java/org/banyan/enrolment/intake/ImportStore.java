package org.banyan.enrolment.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.RegistryEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports and their rows. */
@Component
class ImportStore {

    private static final String SELECT_ROW = """
            select row_no, state, decision, person_id, entry, before_entry, before_version, was_new, was_known, enrolled,
                problems, candidates, undo_problem
            from people_import_row where import_id = :import""";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    ImportStore(JdbcClient sql, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    void insert(ImportId id, StartImport start, PersonId by, Instant now) {
        CohortId cohort = start.cohort();
        sql.sql("insert into people_import (id, institute_id, cohort_id, file_name, add_values, status, created_by,"
                        + " created_at) values (:id, :institute, :cohort, :file, :add, 'CHECKING', :by, :now)")
                .param("id", id.value())
                .param("institute", start.institute().value())
                .param("cohort", cohort == null ? null : cohort.value())
                .param("file", start.fileName())
                .param("add", start.addValues())
                .param("by", by.value())
                .param("now", now)
                .update();
    }

    /** Steps from one status to the next; of two who try it one succeeds. */
    boolean step(ImportId id, ImportStatus from, ImportStatus to) {
        return sql.sql("update people_import set status = :to, problem = null, problem_words = null"
                                + " where id = :id and status = :from")
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void checked(ImportId id, List<String> ignoredColumns) {
        sql.sql("update people_import set status = 'CHECKED', ignored_columns = :ignored where id = :id")
                .param("id", id.value())
                .param("ignored", json.writeValueAsString(ignoredColumns))
                .update();
    }

    void problem(ImportId id, ImportStatus status, CellProblem problem) {
        sql.sql("update people_import set status = :status, problem = :problem, problem_words = :words where id = :id")
                .param("id", id.value())
                .param("status", status.name())
                .param("problem", problem.key())
                .param("words", json.writeValueAsString(problem.words()))
                .update();
    }

    void applied(ImportId id, Instant now) {
        sql.sql("update people_import set status = 'APPLIED', applied_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now)
                .update();
    }

    void undone(ImportId id, Instant now) {
        sql.sql("update people_import set status = 'UNDONE', undone_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now)
                .update();
    }

    /** What was under way when the server stopped: nothing was written, so it can be applied again; a file is gone. */
    void wakeUp() {
        sql.sql("update people_import set status = 'CHECKED' where status = 'APPLYING'")
                .update();
        sql.sql("update people_import set status = 'FAILED', problem = 'enrolment.import.refusal.interrupted'"
                        + " where status = 'CHECKING'")
                .update();
    }

    Optional<ImportReport> report(ImportId id) {
        return reports("i.id = :it", id.value()).stream().findFirst();
    }

    List<ImportReport> of(InstituteId institute) {
        return reports("i.institute_id = :it order by i.created_at desc limit 50", institute.value());
    }

    private List<ImportReport> reports(String which, UUID it) {
        record Count(UUID id, RowState state, int count, int undecided, int enrolled, int kept) {}
        Map<UUID, List<Count>> counts = sql
                .sql("""
                        select r.import_id, r.state, count(*) as rows_of, sum(r.state = 'DOUBTFUL' and r.decision is null)
                            as undecided, sum(r.enrolled) as enrolled, sum(r.undo_problem is not null) as kept
                        from people_import_row r join (select i.id from people_import i where %s) i on i.id = r.import_id
                        group by r.import_id, r.state""".formatted(which))
                .param("it", it)
                .query((row, _) -> new Count(
                        row.getObject("import_id", UUID.class),
                        RowState.valueOf(row.getString("state")),
                        row.getInt("rows_of"),
                        row.getInt("undecided"),
                        row.getInt("enrolled"),
                        row.getInt("kept")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(Count::id));
        return sql.sql("select i.* from people_import i where " + which)
                .param("it", it)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    List<Count> mine = counts.getOrDefault(id, List.of());
                    Map<RowState, Integer> rows = new EnumMap<>(RowState.class);
                    mine.forEach(count -> rows.put(count.state(), count.count()));
                    return report(
                            row,
                            id,
                            rows,
                            mine.stream().mapToInt(Count::undecided).sum(),
                            mine.stream().mapToInt(Count::enrolled).sum(),
                            mine.stream().mapToInt(Count::kept).sum());
                })
                .list();
    }

    private ImportReport report(
            ResultSet row, UUID id, Map<RowState, Integer> rows, int undecided, int enrolled, int kept)
            throws SQLException {
        UUID cohort = row.getObject("cohort_id", UUID.class);
        String problem = row.getString("problem");
        return new ImportReport(
                new ImportId(id),
                new InstituteId(row.getObject("institute_id", UUID.class)),
                cohort == null ? null : new CohortId(cohort),
                row.getString("file_name"),
                row.getBoolean("add_values"),
                ImportStatus.valueOf(row.getString("status")),
                problem == null
                        ? null
                        : new CellProblem(
                                null,
                                problem,
                                list(row.getString("problem_words"), new TypeReference<List<Object>>() {})),
                words(row.getString("ignored_columns")),
                rows,
                undecided,
                enrolled,
                kept,
                new PersonId(row.getObject("created_by", UUID.class)),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "applied_at"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void replaceRows(ImportId id, List<ImportedRow> rows) {
        sql.sql("delete from people_import_row where import_id = ?")
                .param(id.value())
                .update();
        batches.batchUpdate("""
                insert into people_import_row (import_id, row_no, state, decision, person_id, entry, before_entry,
                    before_version, was_new, was_known, enrolled, problems, candidates)
                values (:import, :row, :state, :decision, :person, :entry, :before, :version, :wasNew, :wasKnown, :enrolled,
                    :problems, :candidates)""", rows.stream().map(row -> parameters(id, row)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource parameters(ImportId id, ImportedRow row) {
        PersonId person = row.person();
        Decision decision = row.decision();
        return new MapSqlParameterSource("import", id.value())
                .addValue("row", row.number())
                .addValue("state", row.state().name())
                .addValue("decision", decision == null ? null : decision.name())
                .addValue("person", person == null ? null : person.value())
                .addValue("entry", written(row.entry()))
                .addValue("before", written(row.before()))
                .addValue("version", row.beforeVersion())
                .addValue("wasNew", row.wasNew())
                .addValue("wasKnown", row.wasKnown())
                .addValue("enrolled", row.enrolled())
                .addValue("problems", row.problems().isEmpty() ? null : written(row.problems()))
                .addValue("candidates", row.candidates().isEmpty() ? null : written(row.candidates()));
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    List<ImportedRow> rows(ImportId id) {
        return sql.sql(SELECT_ROW + " order by row_no")
                .param("import", id.value())
                .query(this::row)
                .list();
    }

    List<ImportedRow> rows(ImportId id, RowState state, int offset, int limit) {
        return sql.sql(SELECT_ROW + " and state = :state order by row_no limit :limit offset :offset")
                .param("import", id.value())
                .param("state", state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    Optional<ImportedRow> row(ImportId id, int number) {
        return sql.sql(SELECT_ROW + " and row_no = :row")
                .param("import", id.value())
                .param("row", number)
                .query(this::row)
                .optional();
    }

    private ImportedRow row(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        String decision = row.getString("decision");
        return new ImportedRow(
                row.getInt("row_no"),
                RowState.valueOf(row.getString("state")),
                decision == null ? null : Decision.valueOf(decision),
                person == null ? null : new PersonId(person),
                entry(row.getString("entry")),
                entry(row.getString("before_entry")),
                row.getObject("before_version", Integer.class),
                row.getBoolean("was_new"),
                row.getBoolean("was_known"),
                row.getBoolean("enrolled"),
                list(row.getString("problems"), new TypeReference<List<CellProblem>>() {}),
                list(row.getString("candidates"), new TypeReference<List<Candidate>>() {}),
                row.getString("undo_problem"));
    }

    private @Nullable RegistryEntry entry(@Nullable String written) {
        return written == null ? null : json.readValue(written, RegistryEntry.class);
    }

    private List<String> words(@Nullable String written) {
        return list(written, new TypeReference<List<String>>() {});
    }

    private <T> List<T> list(@Nullable String written, TypeReference<List<T>> type) {
        return written == null ? List.of() : json.readValue(written, type);
    }

    void decide(ImportId id, int row, Decision decision, @Nullable PersonId person) {
        sql.sql("update people_import_row set decision = :decision, person_id = :person"
                        + " where import_id = :import and row_no = :row")
                .param("import", id.value())
                .param("row", row)
                .param("decision", decision.name())
                .param("person", person == null ? null : person.value())
                .update();
    }

    void wereWritten(ImportId id, List<ImportedRow> rows) {
        batches.batchUpdate(
                "update people_import_row set person_id = :person, before_entry = :before, before_version = :version,"
                        + " was_new = :wasNew, was_known = :wasKnown, enrolled = :enrolled"
                        + " where import_id = :import and row_no = :row",
                rows.stream().map(row -> parameters(id, row)).toArray(MapSqlParameterSource[]::new));
    }

    void couldNotUndo(ImportId id, Map<Integer, String> problems) {
        batches.batchUpdate(
                "update people_import_row set undo_problem = :problem where import_id = :import and row_no = :row",
                problems.entrySet().stream()
                        .map(problem -> new MapSqlParameterSource("import", id.value())
                                .addValue("row", problem.getKey())
                                .addValue("problem", problem.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
