package org.banyan.assessment.rules;

import java.time.Instant;

/**
 * An exemption as it stands on the list.
 *
 * @param name of the person or the group
 */
public record ExemptionEntry(
        ExemptionId id,
        Holder holder,
        String name,
        Exemption exemption,
        String reason,
        String givenBy,
        Instant givenAt,
        int version) {}
