package org.banyan.certification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CertificateRepository extends Repository<Certificate, UUID> {

    Certificate save(Certificate certificate);

    boolean existsByEnrolmentIdAndKindIn(UUID enrolmentId, Collection<String> kinds);

    Optional<Certificate> findByTrainingIdAndPersonIdAndRevokedAtIsNull(UUID trainingId, UUID personId);

    List<Certificate> findByTrainingIdAndRevokedAtIsNullOrderByNumber(UUID trainingId);

    Optional<Certificate> findByCode(String code);

    List<Certificate> findByCodeIn(Collection<String> codes);

    List<Certificate> findByIdIn(Collection<UUID> ids);

    Optional<Certificate> findByInstituteIdAndNumber(UUID instituteId, String number);

    List<Certificate> findByNumber(String number);

    List<Certificate> findByPersonIdOrderByIssuedAtDesc(UUID personId);

    List<Certificate> findTop200ByExpiresAtBetweenAndRevokedAtIsNullAndRemindedAtIsNullOrderByExpiresAt(
            Instant from, Instant until);

    List<Certificate> findByCohortIdOrderByIssuedAt(UUID cohortId);
}
