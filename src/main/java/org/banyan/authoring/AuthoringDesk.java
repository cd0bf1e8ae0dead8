package org.banyan.authoring;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.CourseHistory;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CoursePublishing;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Roles.Held;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an author, a reviewer or staff find on their desk: their institutes and the courses they may work on. */
@Service
@Transactional(readOnly = true)
public class AuthoringDesk {

    private static final Set<Role> READERS = EnumSet.of(Role.AUTHOR, Role.REVIEWER, Role.INSTITUTE_STAFF);
    private static final Set<Role> WRITERS = EnumSet.of(Role.AUTHOR, Role.INSTITUTE_STAFF);

    private final Institutes institutes;
    private final Roles roles;
    private final CurrentPerson currentPerson;
    private final CoursePublishing publishing;
    private final CourseDraftStore store;
    private final Cohorts cohorts;
    private final JdbcClient sql;

    AuthoringDesk(
            Institutes institutes,
            Roles roles,
            CurrentPerson currentPerson,
            CoursePublishing publishing,
            CourseDraftStore store,
            Cohorts cohorts,
            JdbcClient sql) {
        this.institutes = institutes;
        this.roles = roles;
        this.currentPerson = currentPerson;
        this.publishing = publishing;
        this.store = store;
        this.cohorts = cohorts;
        this.sql = sql;
    }

    /** A curriculum that a new course may be added to. */
    public record CurriculumChoice(String slug, String title, String language) {}

    /** Institutes in which the person asking may read any draft. */
    public List<InstituteEntry> institutes() {
        List<Held> held = held();
        Set<UUID> ofCourses = institutesOf(held);
        return institutes.all().stream()
                .filter(each -> may(held, READERS, Scope.of(each.id()))
                        || ofCourses.contains(each.id().value()))
                .toList();
    }

    /** Whether the person asking may bring in packages and begin courses there. */
    public boolean mayBegin(InstituteId institute) {
        return may(held(), WRITERS, Scope.of(institute));
    }

    /** The published courses of the institute that the person asking may work on, with their versions and drafts. */
    public List<WrittenCourse> courses(InstituteId institute, Locale language) {
        List<Held> held = held();
        Map<String, DraftId> drafts = store.ofInstitute(institute).stream()
                .collect(Collectors.toMap(DraftRow::course, DraftRow::draft, (one, _) -> one));
        return publishing.history(institute, language).stream()
                .filter(course -> may(held, READERS, Scope.of(institute), scope(course)))
                .map(course -> new WrittenCourse(
                        course,
                        drafts.get(course.card().slug()),
                        may(held, WRITERS, Scope.of(institute), scope(course))))
                .toList();
    }

    /** The curricula of an institute, by title; for those who may begin a course there. */
    public List<CurriculumChoice> curricula(InstituteId institute) {
        if (!mayBegin(institute)) {
            throw new Refusal.NotPermitted();
        }
        return sql.sql("""
                        select u.slug slug, t.title title, u.language language
                        from curriculum u join curriculum_text t on t.curriculum_id = u.id and t.language = u.language
                        where u.institute_id = ? and exists (
                            select 1 from curriculum_source s
                            where s.institute_id = u.institute_id and s.curriculum = u.slug)
                        order by t.title""").param(institute.value()).query(CurriculumChoice.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * A cohort that runs an older version than the newest.
     *
     * @param name none for the standing cohort of the course
     */
    public record CohortBehind(
            CohortId cohort,
            CourseId course,
            CourseVersionId version,
            @Nullable String name,
            long learners) {}

    /** Cohorts of the institute that staff may move to a newer version; none for everybody else. */
    public List<CohortBehind> behind(InstituteId institute, Collection<WrittenCourse> courses) {
        if (!may(held(), EnumSet.of(Role.INSTITUTE_STAFF), Scope.of(institute))) {
            return List.of();
        }
        Map<CourseId, CourseVersionId> newest = courses.stream()
                .map(course -> course.history().card())
                .collect(Collectors.toMap(CourseCard::course, CourseCard::newestVersion));
        return cohorts.mine().stream()
                .filter(cohort -> cohort.institute().equals(institute))
                .filter(cohort ->
                        newest.containsKey(cohort.course()) && !cohort.version().equals(newest.get(cohort.course())))
                .map(cohort -> new CohortBehind(
                        cohort.cohort(), cohort.course(), cohort.version(), cohort.name(), cohort.learners()))
                .toList();
    }

    private static Scope scope(CourseHistory course) {
        return Scope.of(Scope.Kind.COURSE, course.card().course().value());
    }

    private List<Held> held() {
        return roles.of(currentPerson.id());
    }

    private static boolean may(List<Held> held, Set<Role> any, Scope... scopes) {
        return held.stream()
                .anyMatch(each -> (each.role() == Role.ADMINISTRATOR || any.contains(each.role()))
                        && (each.scope().equals(Scope.platform())
                                || List.of(scopes).contains(each.scope())));
    }

    private Set<UUID> institutesOf(List<Held> held) {
        List<UUID> courses = held.stream()
                .filter(each -> READERS.contains(each.role()) && each.scope().kind() == Scope.Kind.COURSE)
                .map(each -> Objects.requireNonNull(each.scope().id()))
                .toList();
        return courses.isEmpty()
                ? Set.of()
                : sql
                        .sql("select distinct institute_id from course where id in (:courses)")
                        .param("courses", courses)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(Objects::requireNonNull)
                        .collect(Collectors.toSet());
    }
}
