package org.banyan.cascade;

import java.time.Instant;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a training.
 *
 * @param sex the code of what is stated; null if nothing is
 * @param completedAt null for those who took part without completing, or have not completed yet
 */
public record TrainingParticipant(
        PersonId person,
        String name,
        @Nullable String sex,
        @Nullable Instant completedAt) {}
