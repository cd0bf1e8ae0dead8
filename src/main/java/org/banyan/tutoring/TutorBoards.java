package org.banyan.tutoring;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the person asking leads: cohorts that are not closed and have learners, groups, and topics by duty. */
@Service
@Transactional(readOnly = true)
public class TutorBoards {

    /** Days after its end for which a duty keeps the board open. */
    private static final int LOOKING_BACK = 14;

    private static final List<Role> LEADING = List.of(Role.TUTOR, Role.COORDINATOR, Role.INSTITUTE_STAFF);

    private final JdbcClient sql;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final FacilitationDuties duties;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final ResponseTargets targets;
    private final Clock clock;

    TutorBoards(
            JdbcClient sql,
            Access access,
            CurrentPerson currentPerson,
            FacilitationDuties duties,
            Cohorts cohorts,
            PublishedCourses courses,
            ResponseTargets targets,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.currentPerson = currentPerson;
        this.duties = duties;
        this.cohorts = cohorts;
        this.courses = courses;
        this.targets = targets;
        this.clock = clock;
    }

    /** The board of the person asking; empty for those who lead nothing. */
    public TutorBoard mine(Locale language) {
        Holding held = access.mine();
        Set<CohortId> whole = wholeCohorts(held);
        List<TutorBoard.MyGroup> groups = groups(held);
        List<FacilitationDuties.MyDuty> myDuties = duties.mine();
        List<BoardPlaces.TopicOnDuty> topics = myDuties.stream()
                .map(FacilitationDuties.MyDuty::duty)
                .filter(duty -> duty.isOn(duties.today()))
                .map(duty -> new BoardPlaces.TopicOnDuty(duty.cohort(), duty.topic(), duty.group()))
                .toList();
        Set<CohortId> concerned = new HashSet<>(whole);
        groups.forEach(group -> concerned.add(group.cohort()));
        myDuties.forEach(duty -> concerned.add(duty.duty().cohort()));
        Map<CohortId, CohortEntry> entries = new LinkedHashMap<>();
        cohorts.entries(concerned).values().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.cohort().value()))
                .forEach(entry -> entries.put(entry.cohort(), entry));
        Set<GroupId> ids = new HashSet<>();
        groups.forEach(group -> ids.add(group.group()));
        Set<CohortId> run = entries.values().stream()
                .filter(cohort -> runs(held, cohort))
                .map(CohortEntry::cohort)
                .collect(Collectors.toSet());
        return new TutorBoard(
                currentPerson.id(),
                new BoardPlaces(whole, ids, topics),
                entries,
                run,
                groups,
                myDuties,
                targets.of(entries.keySet()),
                courses,
                language,
                clock.instant());
    }

    /** Whether somebody who holds this runs the cohort. */
    static boolean runs(Holding held, CohortEntry cohort) {
        return held.has(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()))
                || held.has(
                        Role.COORDINATOR,
                        Scope.of(Scope.Kind.COHORT, cohort.cohort().value()),
                        Scope.of(cohort.institute()));
    }

    /** Whether the person asking leads anything, will soon, or did lately: what became of a duty stands on the board for a while. */
    public boolean hasOne() {
        return currentPerson
                .find()
                .filter(person -> LEADING.stream().anyMatch(person::holds)
                        || person.holds(Role.ADMINISTRATOR)
                        || sql.sql("select count(*) from facilitation_duty"
                                                + " where person_id = ? and ending is null and to_day >= ?")
                                        .params(
                                                person.person().value(),
                                                duties.today().minusDays(LOOKING_BACK))
                                        .query(Integer.class)
                                        .single()
                                > 0)
                .isPresent();
    }

    private Set<CohortId> wholeCohorts(Holding held) {
        boolean all = held.has(Role.INSTITUTE_STAFF, Scope.platform());
        List<UUID> institutes = scopes(held, Scope.Kind.INSTITUTE);
        List<UUID> own = scopes(held, Scope.Kind.COHORT);
        if (!all && institutes.size() + own.size() == 2) {
            return Set.of();
        }
        return new HashSet<>(sql.sql("""
                        select c.id from cohort c
                        where (:all or c.institute_id in (:institutes) or c.id in (:own)) and c.closed_at is null
                            and exists (select 1 from enrolment e where e.cohort_id = c.id
                                and e.status in ('ENROLLED', 'COMPLETED'))""")
                .param("all", all)
                .param("institutes", institutes)
                .param("own", own)
                .query((row, _) -> new CohortId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Where of this kind the person leads; one that is nowhere comes first, because SQL wants no empty list. */
    private static List<UUID> scopes(Holding held, Scope.Kind kind) {
        return Stream.concat(
                        Stream.of(new UUID(0, 0)), LEADING.stream().flatMap(role -> held.scopes(role, kind).stream()))
                .distinct()
                .toList();
    }

    private List<TutorBoard.MyGroup> groups(Holding held) {
        Set<UUID> tutored = held.scopes(Role.TUTOR, Scope.Kind.GROUP);
        if (tutored.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select g.id, g.cohort_id, g.name, count(e.id) from learner_group g
                            left join enrolment e on e.group_id = g.id and e.status in ('ENROLLED', 'COMPLETED')
                        where g.id in (:groups) group by g.id, g.cohort_id, g.name
                        order by g.cohort_id, length(g.name), g.name""")
                .param("groups", tutored)
                .query((row, _) -> new TutorBoard.MyGroup(
                        new GroupId(row.getObject(1, UUID.class)),
                        new CohortId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getInt(4)))
                .list();
    }
}
