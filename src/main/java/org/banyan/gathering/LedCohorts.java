package org.banyan.gathering;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohorts whose gatherings the person asking may plan, found by the roles held; and what cohorts are called. */
@Service
@Transactional(readOnly = true)
public class LedCohorts {

    static final Set<Role> LEADING = EnumSet.of(Role.TUTOR, Role.COORDINATOR, Role.INSTITUTE_STAFF);
    private static final UUID NONE = new UUID(0, 0);

    private final Access access;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final JdbcClient sql;

    LedCohorts(Access access, Cohorts cohorts, PublishedCourses courses, JdbcClient sql) {
        this.access = access;
        this.cohorts = cohorts;
        this.courses = courses;
        this.sql = sql;
    }

    /** A cohort by the title of its course and its own name, if it has one. */
    public record Named(CohortId cohort, String title) {}

    /** The cohorts one leads, the newest first. */
    public List<Named> mine(Locale language) {
        Holding held = access.mine();
        boolean everywhere = LEADING.stream().anyMatch(role -> held.has(role, Scope.platform()));
        List<CohortId> led = sql.sql("""
                        select c.id from cohort c where :everywhere or c.institute_id in (:institutes) or c.id in (:cohorts)
                            or c.id in (select l.cohort_id from learner_group l where l.id in (:groups))
                        order by c.created_at desc, c.id desc""")
                .param("everywhere", everywhere)
                .param("institutes", scopes(held, LEADING, Scope.Kind.INSTITUTE))
                .param("cohorts", scopes(held, LEADING, Scope.Kind.COHORT))
                .param("groups", scopes(held, EnumSet.of(Role.TUTOR), Scope.Kind.GROUP))
                .query((row, _) -> new CohortId(Rows.uuid(row, "id")))
                .list();
        Map<CohortId, String> titles = titles(led, language);
        return led.stream()
                .map(cohort -> new Named(cohort, titles.getOrDefault(cohort, "")))
                .toList();
    }

    private static Collection<UUID> scopes(Holding held, Set<Role> roles, Scope.Kind kind) {
        Set<UUID> ids = new HashSet<>(Set.of(NONE));
        roles.forEach(role -> ids.addAll(held.scopes(role, kind)));
        return ids;
    }

    /** What these cohorts are called, in as many queries however many they are. */
    public Map<CohortId, String> titles(Collection<CohortId> ids, Locale language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<CourseId, String> courseTitles = courses.catalogue(language).stream()
                .collect(Collectors.toMap(CourseCard::course, CourseCard::title, (one, _) -> one));
        Map<CohortId, String> titles = new HashMap<>();
        cohorts.entries(new HashSet<>(ids))
                .forEach((id, cohort) -> titles.put(id, title(cohort, courseTitles.getOrDefault(cohort.course(), ""))));
        return titles;
    }

    private static String title(CohortEntry cohort, String course) {
        return cohort.name() == null ? course : course + " · " + cohort.name();
    }
}
