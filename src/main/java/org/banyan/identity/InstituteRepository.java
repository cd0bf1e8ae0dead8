package org.banyan.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InstituteRepository extends Repository<Institute, UUID> {

    Institute save(Institute institute);

    Optional<Institute> findById(UUID id);

    Optional<Institute> findBySlug(String slug);

    Optional<Institute> findFirstByOrderByCreatedAt();

    List<Institute> findBySignUpOpenTrueOrderByName();

    List<Institute> findAllByOrderByName();
}
