package org.banyan.enrolment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CohortRepository extends Repository<Cohort, UUID> {

    Cohort save(Cohort cohort);

    Optional<Cohort> findById(UUID id);

    boolean existsByCourseIdAndStandingTrue(UUID courseId);

    /** The cohort, held until the transaction ends, so that two cannot take its last seat. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cohort c where c.id = :id")
    Optional<Cohort> hold(UUID id);

    /** The number of a version of this course; empty if it is of another. */
    @Query(value = "select number from course_version where id = :version and course_id = :course", nativeQuery = true)
    Optional<Integer> numberOf(UUID version, UUID course);

    @Query(ENTRY + " where c.courseId = :course and c.closedAt is null order by c.standing desc, c.startsOn, c.id")
    List<CohortEntry> openOf(UUID course);

    @Query(ENTRY + " where c.id in :ids")
    List<CohortEntry> entries(Collection<UUID> ids);

    @Query(ENTRY + " where c.instituteId in :institutes order by c.createdAt, c.id")
    List<CohortEntry> ofInstitutes(Collection<UUID> institutes);

    @Query(ENTRY + " " + MINE + " order by c.closedAt nulls first, c.createdAt desc, c.id")
    List<CohortEntry> page(
            Collection<UUID> institutes,
            Collection<UUID> cohorts,
            String pattern,
            Collection<UUID> courses,
            boolean closed,
            Pageable page);

    @Query("select count(c) from Cohort c " + MINE)
    int count(
            Collection<UUID> institutes,
            Collection<UUID> cohorts,
            String pattern,
            Collection<UUID> courses,
            boolean closed);

    String MINE = """
             where (c.instituteId in :institutes or c.id in :cohorts) and (:closed = true or c.closedAt is null)
                and (:pattern = '%%' or c.name like :pattern escape '!' or c.region like :pattern escape '!'
                    or c.courseId in :courses)""";

    String ENTRY = """
            select new org.banyan.enrolment.CohortEntry(
                new org.banyan.enrolment.CohortId(c.id), new org.banyan.curriculum.CourseId(c.courseId),
                new org.banyan.curriculum.CourseVersionId(c.courseVersionId),
                new org.banyan.identity.InstituteId(c.instituteId),
                c.name, c.language, c.region, c.startsOn, c.endsOn, c.seats, c.admission, c.standing, c.closedAt,
                (select count(e) from Enrolment e where e.cohortId = c.id
                    and e.status in (org.banyan.enrolment.EnrolmentStatus.ENROLLED,
                                     org.banyan.enrolment.EnrolmentStatus.COMPLETED)))
            from Cohort c""";
}
