package org.banyan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the registry in whole sets of people. */
@Component
class RegistryStore {

    private static final String FACTS = """
            select p.id, p.name, exists (select 1 from account a where a.person_id = p.id) as account, ip.email, ip.phone,
                ip.organisation, ip.sector, ip.district, ip.sex, ip.birth_year, ip.consent_on, ip.consent_text, ip.version
            from institute_person ip join person p on p.id = ip.person_id
            where ip.institute_id = :institute""";

    private static final String COUNT = "select count(*) from institute_person ip join person p on p.id = ip.person_id"
            + " where ip.institute_id = :institute";
    private static final int CHUNK = 1000;

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    RegistryStore(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    List<PersonFacts> facts(InstituteId institute, Collection<PersonId> people) {
        return sql.sql(FACTS + " and ip.person_id in (:people)")
                .param("institute", institute.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query(RegistryStore::facts)
                .list();
    }

    List<PersonFacts> everybody(InstituteId institute) {
        return sql.sql(FACTS + " order by p.name, p.id")
                .param("institute", institute.value())
                .query(RegistryStore::facts)
                .list();
    }

    List<PersonFacts> page(InstituteId institute, RegistryFilter filter, int offset, int limit) {
        return filtered(FACTS, institute, filter, " order by p.name, p.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(RegistryStore::facts)
                .list();
    }

    int count(InstituteId institute, RegistryFilter filter) {
        return filtered(COUNT, institute, filter, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filtered(
            String select, InstituteId institute, RegistryFilter filter, String after) {
        StringBuilder where = new StringBuilder(select);
        Map<String, Object> parameters = new HashMap<>(Map.of("institute", institute.value()));
        if (!filter.text().isBlank()) {
            where.append(
                    " and (p.name like :text escape '!' or ip.email like :text escape '!'"
                            + " or ip.phone like :text escape '!' or ip.organisation like :text escape '!'"
                            + " or exists (select 1 from account a where a.person_id = p.id and a.email like :text escape '!'))");
            parameters.put("text", "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%");
        }
        category(where, parameters, "sector", filter.sector());
        category(where, parameters, "district", filter.district());
        category(where, parameters, "sex", filter.sex());
        return sql.sql(where + after).params(parameters);
    }

    private static void category(
            StringBuilder where, Map<String, Object> parameters, String column, @Nullable String code) {
        if (code != null) {
            boolean notStated = code.equals(RegistryFilter.NOT_STATED);
            where.append(" and ip.").append(column).append(notStated ? " is null" : " = :" + column);
            if (!notStated) {
                parameters.put(column, code);
            }
        }
    }

    Map<String, PersonId> accounts(Collection<String> emails) {
        Map<String, PersonId> found = new HashMap<>();
        for (List<String> some : chunks(emails)) {
            sql.sql("select email, person_id from account where email in (:emails)")
                    .param("emails", some)
                    .query((row, _) ->
                            found.put(row.getString("email"), new PersonId(row.getObject("person_id", UUID.class))))
                    .list();
        }
        return found;
    }

    void insert(InstituteId institute, List<Registry.NewPerson> people, Instant now) {
        List<SqlParameterSource> rows = people.stream()
                .map(person ->
                        parameters(institute, person.person(), person.entry()).addValue("now", now))
                .map(SqlParameterSource.class::cast)
                .toList();
        List<SqlParameterSource> ofNew = people.stream()
                .filter(Registry.NewPerson::isNew)
                .map(person -> new MapSqlParameterSource(
                                "person", person.person().value())
                        .addValue("name", person.entry().name())
                        .addValue("now", now))
                .map(SqlParameterSource.class::cast)
                .toList();
        batch(
                "insert into person (id, name, certificate_name, created_at) values (:person, :name, :name, :now)",
                ofNew);
        batch("""
                insert into institute_person (institute_id, person_id, email, phone, phone_key, organisation, sector,
                    district, sex, birth_year, consent_on, consent_text, known_since)
                values (:institute, :person, :email, :phone, :phoneKey, :organisation, :sector, :district, :sex,
                    :birthYear, :consentOn, :consentText, :now)""", rows);
    }

    /** Answers how many were changed; fewer than asked for where a version was not the one there is. */
    int update(InstituteId institute, List<Registry.ChangedPerson> people) {
        List<SqlParameterSource> rows = people.stream()
                .map(person ->
                        parameters(institute, person.person(), person.entry()).addValue("version", person.version()))
                .map(SqlParameterSource.class::cast)
                .toList();
        return Arrays.stream(batch("""
                update institute_person set email = :email, phone = :phone, phone_key = :phoneKey,
                    organisation = :organisation, sector = :sector, district = :district, sex = :sex,
                    birth_year = :birthYear, consent_on = :consentOn, consent_text = :consentText, version = version + 1
                where institute_id = :institute and person_id = :person and version = :version""", rows)).sum();
    }

    /** Renames those who have no account. The name on certificates follows as long as it was the same. */
    void rename(Map<PersonId, String> names) {
        batch(
                """
                update person p set p.certificate_name = if(p.certificate_name = p.name, :name, p.certificate_name),
                    p.name = :name, p.version = p.version + 1
                where p.id = :person and binary p.name <> binary :name
                    and not exists (select 1 from account a where a.person_id = p.id)""",
                names.entrySet().stream()
                        .map(name -> new MapSqlParameterSource(
                                        "person", name.getKey().value())
                                .addValue("name", name.getValue()))
                        .map(SqlParameterSource.class::cast)
                        .toList());
    }

    Set<PersonId> takeBack(InstituteId institute, Collection<PersonId> people) {
        Set<PersonId> staying = new HashSet<>();
        for (List<PersonId> some : chunks(people)) {
            List<UUID> ids = some.stream().map(PersonId::value).toList();
            Set<UUID> elsewhere = Set.copyOf(sql.sql("""
                            select p.id from person p where p.id in (:ids) and (
                                exists (select 1 from account a where a.person_id = p.id)
                                or exists (select 1 from role_grant g where g.person_id = p.id)
                                or exists (select 1 from institute_person ip
                                    where ip.person_id = p.id and ip.institute_id <> :institute))""")
                    .param("ids", ids)
                    .param("institute", institute.value())
                    .query(UUID.class)
                    .list());
            staying.addAll(elsewhere.stream().map(PersonId::new).toList());
            List<UUID> going =
                    ids.stream().filter(id -> !elsewhere.contains(id)).toList();
            staying.addAll(delete(institute, going));
        }
        return staying;
    }

    /** Deletes all at once; if something holds one of them, one by one, so that only those stay that are held. */
    private Set<PersonId> delete(InstituteId institute, List<UUID> ids) {
        if (ids.isEmpty() || tryToDelete(institute, ids)) {
            return Set.of();
        }
        Set<PersonId> held = new HashSet<>();
        if (ids.size() == 1) {
            held.add(new PersonId(ids.getFirst()));
        } else {
            int middle = ids.size() / 2;
            held.addAll(delete(institute, ids.subList(0, middle)));
            held.addAll(delete(institute, ids.subList(middle, ids.size())));
        }
        return held;
    }

    private boolean tryToDelete(InstituteId institute, List<UUID> ids) {
        sql.sql("savepoint before_deleting").update();
        try {
            sql.sql("delete from institute_person where institute_id = :institute and person_id in (:ids)")
                    .param("institute", institute.value())
                    .param("ids", ids)
                    .update();
            sql.sql("delete from person where id in (:ids)").param("ids", ids).update();
            return true;
        } catch (DataIntegrityViolationException somethingHoldsOne) {
            sql.sql("rollback to savepoint before_deleting").update();
            return false;
        }
    }

    private static MapSqlParameterSource parameters(InstituteId institute, PersonId person, RegistryEntry entry) {
        return new MapSqlParameterSource("institute", institute.value())
                .addValue("person", person.value())
                .addValue("email", entry.email())
                .addValue("phone", entry.phone())
                .addValue("phoneKey", entry.phone() == null ? null : new PhoneNumber(entry.phone()).key())
                .addValue("organisation", entry.organisation())
                .addValue("sector", entry.sector())
                .addValue("district", entry.district())
                .addValue("sex", entry.sex())
                .addValue("birthYear", entry.birthYear())
                .addValue("consentOn", entry.consentOn())
                .addValue("consentText", entry.consentText());
    }

    private int[] batch(String statement, List<SqlParameterSource> rows) {
        return rows.isEmpty() ? new int[0] : batches.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
    }

    List<PersonId> withoutAccount(InstituteId institute, EmailAddress email) {
        return sql.sql("select ip.person_id from institute_person ip where ip.institute_id = ? and ip.email = ?"
                        + " and not exists (select 1 from account a where a.person_id = ip.person_id)")
                .params(institute.value(), email.value())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    void know(InstituteId institute, PersonId person, Instant now) {
        sql.sql("insert ignore into institute_person (institute_id, person_id, known_since) values (?, ?, ?)")
                .params(institute.value(), person.value(), now)
                .update();
    }

    private static PersonFacts facts(ResultSet row, int number) throws SQLException {
        return new PersonFacts(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("account"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("organisation"),
                row.getString("sector"),
                row.getString("district"),
                row.getString("sex"),
                row.getObject("birth_year", Integer.class),
                row.getObject("consent_on", LocalDate.class),
                row.getString("consent_text"),
                row.getInt("version"));
    }
}
