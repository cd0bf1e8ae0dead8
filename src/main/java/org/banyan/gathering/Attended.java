package org.banyan.gathering;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have attended, for those who decide what it counts for; acts for nobody in particular. */
@Service
@Transactional(readOnly = true)
public class Attended {

    private static final String COUNTED = """
            select a.person_id, count(*) as gatherings, sum(g.hours) as hours
            from gathering_attendance a join gathering g on g.id = a.gathering_id
            where g.cohort_id = :cohort and a.mark in ('PRESENT', 'LATE') and g.cancelled_at is null""";

    private final JdbcClient sql;

    Attended(JdbcClient sql) {
        this.sql = sql;
    }

    /** So many gatherings, and the hours that they count. */
    public record Attendance(int gatherings, BigDecimal hours) {
        public static final Attendance NONE = new Attendance(0, BigDecimal.ZERO);
    }

    private record OfPerson(PersonId person, Attendance attendance) {}

    public Attendance of(CohortId cohort, PersonId person) {
        return sql.sql(COUNTED + " and a.person_id = :person group by a.person_id")
                .param("cohort", cohort.value())
                .param("person", person.value())
                .query((row, _) -> new Attendance(
                        row.getInt("gatherings"), row.getBigDecimal("hours").stripTrailingZeros()))
                .optional()
                .orElse(Attendance.NONE);
    }

    /** Of everybody who attended anything in the cohort, in one query. */
    public Map<PersonId, Attendance> of(CohortId cohort) {
        return sql
                .sql(COUNTED + " group by a.person_id")
                .param("cohort", cohort.value())
                .query((row, _) -> new OfPerson(
                        new PersonId(Rows.uuid(row, "person_id")),
                        new Attendance(row.getInt("gatherings"), row.getBigDecimal("hours"))))
                .list()
                .stream()
                .collect(Collectors.toMap(OfPerson::person, OfPerson::attendance));
    }
}
