package org.banyan.enrolment.intake;

import org.banyan.identity.RegistryEntry;
import org.jspecify.annotations.Nullable;

/** What is known, and over it what a row says. What the row leaves out stays: an import never takes anything away. */
final class Merge {

    private Merge() {}

    static RegistryEntry over(RegistryEntry known, RegistryEntry row, boolean keepsName) {
        return new RegistryEntry(
                keepsName ? known.name() : row.name(),
                or(row.email(), known.email()),
                or(row.phone(), known.phone()),
                or(row.organisation(), known.organisation()),
                or(row.sector(), known.sector()),
                or(row.district(), known.district()),
                or(row.sex(), known.sex()),
                or(row.birthYear(), known.birthYear()),
                or(row.consentOn(), known.consentOn()),
                or(row.consentText(), known.consentText()));
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
