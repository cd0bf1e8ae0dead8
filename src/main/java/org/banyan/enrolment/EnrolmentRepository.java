package org.banyan.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnrolmentRepository extends Repository<Enrolment, UUID> {

    Enrolment save(Enrolment enrolment);

    Optional<Enrolment> findById(UUID id);

    Optional<Enrolment> findByCohortIdAndPersonId(UUID cohortId, UUID personId);

    @Query("""
            select count(e) from Enrolment e where e.cohortId = :cohort
                and e.status in (org.banyan.enrolment.EnrolmentStatus.ENROLLED,
                                 org.banyan.enrolment.EnrolmentStatus.COMPLETED)""")
    long learners(UUID cohort);

    @Query(ENTRY + " where e.personId = :person order by e.enrolledAt desc, e.id desc")
    List<EnrolmentEntry> ofPerson(UUID person);

    @Query(ENTRY + " where e.cohortId = :cohort order by e.appliedAt, e.id")
    List<EnrolmentEntry> ofCohort(UUID cohort);

    @Query(ENTRY + " where e.id = :id")
    Optional<EnrolmentEntry> entry(UUID id);

    @Query("""
            select new org.banyan.enrolment.PlacementPolicy$Waiting(
                new org.banyan.enrolment.EnrolmentId(e.id), new org.banyan.identity.PersonId(e.personId), e.appliedAt)
            from Enrolment e where e.cohortId = :cohort and e.status = org.banyan.enrolment.EnrolmentStatus.WAITING
            order by e.appliedAt, e.id""")
    List<PlacementPolicy.Waiting> waiting(UUID cohort);

    /** In one statement, so that of two who find the rule fulfilled at the same time only one makes the difference. */
    @Modifying
    @Query("""
            update Enrolment e set e.status = org.banyan.enrolment.EnrolmentStatus.COMPLETED, e.completedAt = :at,
                e.version = e.version + 1
            where e.id = :id and e.status = org.banyan.enrolment.EnrolmentStatus.ENROLLED""")
    int complete(UUID id, Instant at);

    String ENTRY = """
            select new org.banyan.enrolment.EnrolmentEntry(
                new org.banyan.enrolment.EnrolmentId(e.id), new org.banyan.enrolment.CohortId(e.cohortId),
                new org.banyan.identity.PersonId(e.personId), e.status, e.enrolledAt, e.completedAt)
            from Enrolment e""";
}
