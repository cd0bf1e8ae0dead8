package org.banyan.discussion.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the person asking may look. */
@Component
class SearchRange {

    /** Who leads more cohorts looks in those with the newest numbers, or chooses one. */
    private static final int MOST = 50;

    private static final Set<EnrolmentStatus> READS = Set.of(EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED);

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Memberships memberships;
    private final PublishedCourses courses;
    private final Access access;
    private final JdbcClient sql;

    SearchRange(
            Cohorts cohorts,
            Enrolments enrolments,
            Memberships memberships,
            PublishedCourses courses,
            Access access,
            JdbcClient sql) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.memberships = memberships;
        this.courses = courses;
        this.access = access;
        this.sql = sql;
    }

    /** A cohort to look in, with the version of the course whose lessons are read there. */
    record Room(CohortId cohort, CourseVersionId version, String name, String course) {}

    /** Cohorts one learns or has learned in first, then those one leads. */
    List<Room> mine(Locale language) {
        List<CohortId> learning = enrolments.mine().stream()
                .filter(entry -> READS.contains(entry.status()))
                .map(EnrolmentEntry::cohort)
                .toList();
        Map<CohortId, CohortEntry> all = new LinkedHashMap<>();
        Map<CohortId, CohortEntry> entries = cohorts.entries(learning);
        learning.forEach(cohort -> all.put(cohort, entries.get(cohort)));
        Stream.concat(cohorts.entries(tutored()).values().stream(), cohorts.mine().stream())
                .sorted(Comparator.comparing(
                                (CohortEntry cohort) -> cohort.cohort().value())
                        .reversed())
                .forEach(cohort -> all.putIfAbsent(cohort.cohort(), cohort));
        return all.values().stream()
                .limit(MOST)
                .map(cohort -> room(cohort.cohort(), cohort.version(), cohort.name(), language))
                .toList();
    }

    private Set<CohortId> tutored() {
        Holding held = access.mine();
        Set<CohortId> cohortsTutored = new HashSet<>();
        held.scopes(Role.TUTOR, Scope.Kind.COHORT).forEach(cohort -> cohortsTutored.add(new CohortId(cohort)));
        Set<UUID> groups = held.scopes(Role.TUTOR, Scope.Kind.GROUP);
        if (!groups.isEmpty()) {
            sql.sql("select distinct cohort_id from learner_group where id in (:groups)")
                    .param("groups", groups)
                    .query(row -> {
                        cohortsTutored.add(new CohortId(UUID.fromString(row.getString(1))));
                    });
        }
        return cohortsTutored;
    }

    /** One cohort, for those who may enter it. */
    List<Room> of(CohortId cohort, Locale language) {
        var membership = memberships.require(cohort);
        return List.of(room(cohort, membership.version(), cohorts.get(cohort).name(), language));
    }

    private Room room(CohortId cohort, CourseVersionId version, @Nullable String name, Locale language) {
        String course = courses.outline(version, language).title();
        return new Room(cohort, version, name == null ? course : name, course);
    }

    /**
     * All places where something of a kind may be found, each with its room; a lesson is shown in the first room that has it.
     *
     * @param kind none for all
     */
    static Map<UUID, Room> places(List<Room> rooms, @Nullable SearchKind kind) {
        Map<UUID, Room> places = new LinkedHashMap<>();
        for (Room room : rooms) {
            if (kind != SearchKind.LESSON) {
                places.put(room.cohort().value(), room);
            }
            if (kind != SearchKind.POST) {
                places.putIfAbsent(room.version().value(), room);
            }
        }
        return places;
    }
}
