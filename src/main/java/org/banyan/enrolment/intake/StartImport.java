package org.banyan.enrolment.intake;

import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an import.
 *
 * @param cohort where everybody in the file is enrolled; none if people only become known
 * @param addValues whether sectors, districts and sexes that the institute does not offer yet are offered from then on;
 *     otherwise they are errors
 */
public record StartImport(InstituteId institute, @Nullable CohortId cohort, String fileName, boolean addValues) {}
