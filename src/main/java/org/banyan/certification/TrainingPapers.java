package org.banyan.certification;

import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.cascade.ParticipantPapers;
import org.banyan.cascade.TrainingId;
import org.banyan.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of those who completed a training, for those who hand them out. */
@Component
class TrainingPapers implements ParticipantPapers {

    private final CertificateRepository certificates;

    TrainingPapers(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> addresses(TrainingId training) {
        return certificates.findByTrainingIdAndRevokedAtIsNullOrderByNumber(training.value()).stream()
                .collect(Collectors.toMap(
                        Certificate::person,
                        certificate ->
                                "/certificates/" + certificate.entry().code().letters() + ".pdf"));
    }
}
