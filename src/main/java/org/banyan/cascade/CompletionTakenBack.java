package org.banyan.cascade;

import org.banyan.identity.PersonId;

/** A completion that was told by {@link TrainingCompleted} holds no more: a mistake, or the training was called off. */
public record CompletionTakenBack(TrainingId training, PersonId person) {}
