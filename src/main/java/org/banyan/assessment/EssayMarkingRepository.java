package org.banyan.assessment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EssayMarkingRepository extends Repository<EssayMarking, UUID> {

    EssayMarking saveAndFlush(EssayMarking marking);

    Optional<EssayMarking> findById(UUID id);
}
