package org.banyan.assessment.rules;

import java.time.Instant;
import java.util.List;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about a quiz in a cohort, or as much of it as concerns one person.
 *
 * @param passwordHash null where there is no password
 * @param lastOther the latest moment until which somebody has more time than the others; null where nobody has
 */
public record RuleBook(
        CohortRules cohort,
        List<Entitled> exemptions,
        @Nullable String passwordHash,
        @Nullable Instant lastOther) {

    /** An exemption with the person or the group that it is for. */
    public record Entitled(
            @Nullable PersonId person, @Nullable GroupId group, Exemption exemption) {}

    /** What applies to the person. */
    public EffectiveRules of(PersonId person, @Nullable GroupId group, Ordinary quiz) {
        return EffectiveRules.of(
                quiz,
                cohort,
                exemptions.stream()
                        .filter(entitled -> group != null && group.equals(entitled.group()))
                        .map(Entitled::exemption)
                        .toList(),
                exemptions.stream()
                        .filter(entitled -> person.equals(entitled.person()))
                        .map(Entitled::exemption)
                        .findFirst()
                        .orElse(null),
                lastOther);
    }
}
