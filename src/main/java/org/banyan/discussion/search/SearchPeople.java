package org.banyan.discussion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by the beginnings of the words of their names, among those who learn in some cohorts. */
@Component
class SearchPeople {

    private static final int MOST_WORDS = 5;

    private final JdbcClient sql;

    SearchPeople(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody who was found, in one of their cohorts. */
    record Named(PersonId person, String name, CohortId cohort) {}

    /** At most so many, by name. The database compares without case and accents. */
    List<Named> find(String typed, Map<UUID, SearchRange.Room> rooms, int limit) {
        List<String> words = Stream.of(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .toList();
        if (words.isEmpty() || rooms.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(rooms.keySet());
        words.forEach(word -> {
            values.add(word + "%");
            values.add("% " + word + "%");
        });
        values.add(limit);
        String places = String.join(", ", rooms.keySet().stream().map(_ -> "?").toList());
        return sql.sql("select p.id, p.name, min(e.cohort_id) from enrolment e join person p on p.id = e.person_id"
                        + " where e.cohort_id in (" + places + ") and e.status in ('ENROLLED', 'COMPLETED')"
                        + " and (p.name like ? or p.name like ?)".repeat(words.size())
                        + " group by p.id, p.name order by p.name, p.id limit ?")
                .params(values)
                .query((row, _) -> new Named(
                        new PersonId(UUID.fromString(row.getString(1))),
                        row.getString(2),
                        new CohortId(UUID.fromString(row.getString(3)))))
                .list();
    }

    boolean learns(PersonId person, CohortId cohort) {
        return sql.sql("select count(*) from enrolment where person_id = ? and cohort_id = ?"
                                + " and status in ('ENROLLED', 'COMPLETED')")
                        .params(person.value(), cohort.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
