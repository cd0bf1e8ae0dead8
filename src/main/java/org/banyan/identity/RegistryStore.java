package org.banyan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    private final JdbcClient sql;

    RegistryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<PersonFacts> facts(InstituteId institute, Collection<PersonId> people) {
        return sql.sql(FACTS + " and ip.person_id in (:people)")
                .param("institute", institute.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query(RegistryStore::facts)
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
