package org.banyan.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What donors fund, and which institutes take part. Programme managers only look: what counts in a programme is recorded by
 * the institutes that take part in it.
 */
@Service
@Transactional
public class Programmes {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient sql;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Programmes(JdbcClient sql, Access access, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A programme with the institutes that take part. */
    public record ProgrammeEntry(ProgrammeId id, String slug, String name, Set<InstituteId> institutes) {

        /** Where a role must be held to see the programme as one who works for an institute of it. */
        public Scope[] instituteScopes() {
            return institutes.stream().map(Scope::of).toArray(Scope[]::new);
        }
    }

    /** All programmes by name. Their names are no secret; who may see into one is asked of {@link #maySee}. */
    @Transactional(readOnly = true)
    public List<ProgrammeEntry> all() {
        Map<UUID, List<InstituteId>> institutes = new LinkedHashMap<>();
        sql.sql("select programme_id, institute_id from programme_institute")
                .query((row, _) -> institutes
                        .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new InstituteId(row.getObject(2, UUID.class))))
                .list();
        return sql.sql("select id, slug, name from programme order by name, id")
                .query((row, _) -> new ProgrammeEntry(
                        new ProgrammeId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        Set.copyOf(institutes.getOrDefault(row.getObject(1, UUID.class), List.of()))))
                .list();
    }

    @Transactional(readOnly = true)
    public ProgrammeEntry get(ProgrammeId id) {
        return all().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Whether the person asking manages the programme or is staff of an institute that takes part. */
    @Transactional(readOnly = true)
    public boolean maySee(ProgrammeEntry programme) {
        Holding held = access.mine();
        return held.has(
                        Role.PROGRAMME_MANAGER,
                        Scope.of(Scope.Kind.PROGRAMME, programme.id().value()))
                || held.has(Role.INSTITUTE_STAFF, programme.instituteScopes());
    }

    /**
     * Adds a programme.
     *
     * @throws Refusal.NotPermitted for everybody but administrators
     */
    public ProgrammeId add(String name, Collection<InstituteId> institutes) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        String line = line(name);
        ProgrammeId id = ProgrammeId.next();
        sql.sql("insert into programme (id, slug, name, created_at) values (?, ?, ?, ?)")
                .params(id.value(), id.value().toString(), line, Timestamp.from(clock.instant()))
                .update();
        takePart(id, institutes);
        audit.record("identity.programme-added", AuditTrail.Subject.of("programme", id.value()), Map.of("name", line));
        return id;
    }

    /**
     * Changes the name and which institutes take part.
     *
     * @throws Refusal.NotPermitted for everybody but administrators
     */
    public void change(ProgrammeId id, String name, Collection<InstituteId> institutes) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        String line = line(name);
        get(id);
        sql.sql("update programme set name = ?, version = version + 1 where id = ?")
                .params(line, id.value())
                .update();
        sql.sql("delete from programme_institute where programme_id = ?")
                .param(id.value())
                .update();
        takePart(id, institutes);
        audit.record(
                "identity.programme-changed", AuditTrail.Subject.of("programme", id.value()), Map.of("name", line));
    }

    private void takePart(ProgrammeId id, Collection<InstituteId> institutes) {
        institutes.stream()
                .distinct()
                .forEach(institute -> sql.sql(
                                "insert into programme_institute (programme_id, institute_id) values (?, ?)")
                        .params(id.value(), institute.value())
                        .update());
    }

    private static String line(String typed) {
        String line = RegistryEntry.line(typed, LONGEST_NAME);
        if (line.isEmpty()) {
            throw new Refusal.Invalid("identity.refusal.programme-name");
        }
        return line;
    }
}
