package org.banyan.gathering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gatherings as the person asking sees them, each list in a number of queries that does not grow with it. */
@Service
@Transactional(readOnly = true)
public class MyGatherings {

    /** More than anybody reads; a list is never without an end. */
    private static final int MOST = 200;
    /** Stands for no cohort where a list may not be empty. */
    private static final UUID NONE = new UUID(0, 0);

    private static final String ENTRY = """
            select g.*, r.status, a.mark,
                (select count(*) from gathering_registration c
                    where c.gathering_id = g.id and c.status = 'REGISTERED') as registered,
                (select count(*) from gathering_registration c
                    where c.gathering_id = g.id and c.status = 'WAITING') as waiting,
                if(r.status = 'WAITING', (select count(*) from gathering_registration c
                    where c.gathering_id = g.id and c.status = 'WAITING'
                        and (c.lined_up_at, c.id) <= (r.lined_up_at, r.id)), 0) as place,
                exists (select 1 from gathering_facilitator f
                    where f.gathering_id = g.id and f.person_id = :me) as facilitated
            from gathering g
                left join gathering_registration r on r.gathering_id = g.id and r.person_id = :me
                left join gathering_attendance a on a.gathering_id = g.id and a.person_id = :me
            """;

    private static final String CONCERNS_ME =
            " (r.status in ('REGISTERED', 'WAITING') or exists (select 1 from gathering_facilitator f"
                    + " where f.gathering_id = g.id and f.person_id = :me))";

    private final JdbcClient sql;
    private final Enrolments enrolments;
    private final Memberships memberships;
    private final GatheringAccess access;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;

    MyGatherings(
            JdbcClient sql,
            Enrolments enrolments,
            Memberships memberships,
            GatheringAccess access,
            CurrentPerson currentPerson,
            People people,
            Clock clock) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.memberships = memberships;
        this.access = access;
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is coming up for the person asking, the next first: what they are registered for or facilitate, cancelled ones
     * too, and what else their cohorts hold.
     */
    public List<GatheringEntry> upcoming() {
        List<UUID> cohorts = enrolments.mine().stream()
                .filter(entry -> entry.status().learns())
                .map(EnrolmentEntry::cohort)
                .map(CohortId::value)
                .toList();
        return complete(
                sql.sql(ENTRY + " where g.ends_at > :now and (" + CONCERNS_ME
                                + " or (g.cohort_id in (:cohorts) and g.cancelled_at is null))"
                                + " order by g.starts_at, g.id limit :most")
                        .param("me", currentPerson.id().value())
                        .param("now", Rows.utc(clock.instant()))
                        .param("cohorts", cohorts.isEmpty() ? List.of(NONE) : cohorts)
                        .param("most", MOST)
                        .query(Rows::entry)
                        .list(),
                false);
    }

    /** Those the person asking was to come to, facilitated or was at, the last first. */
    public List<GatheringEntry> past(int most) {
        return complete(
                sql.sql(ENTRY + " where g.ends_at <= :now and g.cancelled_at is null and (" + CONCERNS_ME
                                + " or a.mark is not null) order by g.starts_at desc, g.id desc limit :most")
                        .param("me", currentPerson.id().value())
                        .param("now", Rows.utc(clock.instant()))
                        .param("most", most)
                        .query(Rows::entry)
                        .list(),
                false);
    }

    /**
     * All gatherings of a cohort, the last first.
     *
     * @throws org.banyan.shared.Refusal.NotPermitted for those who do not lead it
     */
    public List<GatheringEntry> ofCohort(CohortId cohort) {
        access.requireLeading(cohort);
        return complete(ofCohort(cohort, "", "desc"), true);
    }

    /** What the cohort still holds, the next first, for everybody in it. */
    public List<GatheringEntry> upcomingOf(CohortId cohort) {
        boolean leads = memberships.require(cohort).leads();
        return complete(
                ofCohort(cohort, " and g.ends_at > :now and (g.cancelled_at is null or " + CONCERNS_ME + ")", "asc"),
                leads);
    }

    private List<GatheringEntry> ofCohort(CohortId cohort, String which, String order) {
        return sql.sql(ENTRY + " where g.cohort_id = :cohort" + which + " order by g.starts_at " + order + ", g.id "
                        + order + " limit :most")
                .param("me", currentPerson.id().value())
                .param("now", Rows.utc(clock.instant()))
                .param("cohort", cohort.value())
                .param("most", MOST)
                .query(Rows::entry)
                .list();
    }

    /** Adds who facilitates, and keeps the link from those who have no place. */
    private List<GatheringEntry> complete(List<GatheringEntry> entries, boolean leads) {
        Map<GatheringId, List<String>> names =
                facilitators(entries.stream().map(GatheringEntry::gathering).toList());
        return entries.stream()
                .map(entry -> entry.without(
                        !leads && !entry.comes() && !entry.facilitated(),
                        names.getOrDefault(entry.gathering(), List.of())))
                .toList();
    }

    private Map<GatheringId, List<String>> facilitators(Collection<GatheringId> gatherings) {
        if (gatherings.isEmpty()) {
            return Map.of();
        }
        record Facilitator(GatheringId gathering, PersonId person) {}
        List<Facilitator> all = sql.sql(
                        "select gathering_id, person_id from gathering_facilitator where gathering_id in (:gatherings)")
                .param("gatherings", gatherings.stream().map(GatheringId::value).toList())
                .query((row, _) -> new Facilitator(
                        new GatheringId(Rows.uuid(row, "gathering_id")), new PersonId(Rows.uuid(row, "person_id"))))
                .list();
        Map<PersonId, String> names =
                people.names(new HashSet<>(all.stream().map(Facilitator::person).toList()));
        Map<GatheringId, List<String>> byGathering = new HashMap<>();
        all.stream()
                .sorted(Comparator.comparing(one -> names.getOrDefault(one.person(), "")))
                .forEach(one -> byGathering
                        .computeIfAbsent(one.gathering(), _ -> new ArrayList<>())
                        .add(Objects.requireNonNullElse(names.get(one.person()), "")));
        return byGathering;
    }
}
