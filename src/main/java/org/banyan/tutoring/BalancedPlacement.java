package org.banyan.tutoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.PlacementPolicy;
import org.banyan.tutoring.balance.Learner;
import org.banyan.tutoring.balance.SeatFilling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those of a waiting list come in who keep the cohort's mix of sectors, sexes and districts; otherwise by order. */
@Component
class BalancedPlacement implements PlacementPolicy {

    private final JdbcClient sql;

    BalancedPlacement(JdbcClient sql) {
        this.sql = sql;
    }

    private record Known(Learner learner, boolean inside) {}

    @Override
    public List<EnrolmentId> next(CohortId cohort, List<Waiting> waiting, int seats) {
        List<Learner> inside = new ArrayList<>();
        Map<String, Learner> known = new HashMap<>();
        everybody(cohort).forEach(person -> {
            if (person.inside()) {
                inside.add(person.learner());
            } else {
                known.put(person.learner().id(), person.learner());
            }
        });
        List<Learner> queue = waiting.stream()
                .map(person -> known.get(person.enrolment().value().toString()))
                .filter(java.util.Objects::nonNull)
                .toList();
        return SeatFilling.next(inside, queue, seats).stream()
                .map(learner -> new EnrolmentId(UUID.fromString(learner.id())))
                .toList();
    }

    private List<Known> everybody(CohortId cohort) {
        return sql.sql("""
                        select e.id, coalesce(i.sector, ''), coalesce(i.sex, ''), coalesce(i.district, ''),
                            e.status <> 'WAITING'
                        from enrolment e join cohort c on c.id = e.cohort_id
                            left join institute_person i
                                on i.institute_id = c.institute_id and i.person_id = e.person_id
                        where e.cohort_id = ? and e.status in ('ENROLLED', 'COMPLETED', 'WAITING')""")
                .param(cohort.value())
                .query((row, _) -> new Known(
                        new Learner(
                                row.getObject(1, UUID.class).toString(),
                                List.of(row.getString(2), row.getString(3), row.getString(4))),
                        row.getBoolean(5)))
                .list();
    }
}
