package org.banyan.enrolment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohorts that the person asking is responsible for, as staff of the institute or as coordinator. */
@Service
@Transactional(readOnly = true)
public class CohortDirectory {

    /** Stands for no id at all, because a list for "in" must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final CohortRepository cohorts;
    private final PublishedCourses courses;
    private final Institutes institutes;
    private final Access access;

    CohortDirectory(CohortRepository cohorts, PublishedCourses courses, Institutes institutes, Access access) {
        this.cohorts = cohorts;
        this.courses = courses;
        this.institutes = institutes;
        this.access = access;
    }

    private record Mine(Set<UUID> institutes, Set<UUID> cohorts) {}

    private Mine mine() {
        Holding held = access.mine();
        Set<UUID> whole = new HashSet<>(held.scopes(Role.COORDINATOR, Scope.Kind.INSTITUTE));
        institutes.all().stream()
                .map(Institutes.InstituteEntry::id)
                .filter(institute -> held.has(Role.INSTITUTE_STAFF, Scope.of(institute)))
                .map(InstituteId::value)
                .forEach(whole::add);
        Set<UUID> single = new HashSet<>(held.scopes(Role.COORDINATOR, Scope.Kind.COHORT));
        whole.add(NOBODY);
        single.add(NOBODY);
        return new Mine(whole, single);
    }

    /** The open ones first, the newest first. */
    public List<CohortEntry> page(CohortFilter filter, int page, int size) {
        Mine mine = mine();
        return cohorts.page(
                mine.institutes(),
                mine.cohorts(),
                pattern(filter),
                coursesTitled(filter),
                filter.closed(),
                PageRequest.of(page, size));
    }

    public int count(CohortFilter filter) {
        Mine mine = mine();
        return cohorts.count(
                mine.institutes(), mine.cohorts(), pattern(filter), coursesTitled(filter), filter.closed());
    }

    /** Courses whose institute's staff the person is: what a cohort may be planned of. */
    public List<CourseCard> courses(Locale language) {
        Holding held = access.mine();
        return courses.catalogue(language).stream()
                .filter(card -> held.has(
                        Role.INSTITUTE_STAFF,
                        Scope.of(courses.outline(card.newestVersion(), language).institute())))
                .toList();
    }

    private static String pattern(CohortFilter filter) {
        return "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%";
    }

    private List<UUID> coursesTitled(CohortFilter filter) {
        if (filter.text().isBlank()) {
            return List.of(NOBODY);
        }
        String wanted = filter.text().strip().toLowerCase(Locale.ROOT);
        List<UUID> found = new java.util.ArrayList<>(courses.catalogue(filter.language()).stream()
                .filter(card -> card.title().toLowerCase(Locale.ROOT).contains(wanted))
                .map(card -> card.course().value())
                .toList());
        found.add(NOBODY);
        return found;
    }
}
