package org.banyan.tutoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FacilitationDutyRepository extends Repository<FacilitationDuty, UUID> {

    FacilitationDuty save(FacilitationDuty duty);

    Optional<FacilitationDuty> findById(UUID id);
}
